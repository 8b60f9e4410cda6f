package io.gatewayassistant.execute.approval;

import java.util.List;

import io.gatewayassistant.catalog.operation.Shape;

/** The shape of one value inside of another one. */
final class ValuePath {

    /** A document may be wrong, and an object a part of itself. */
    private static final int DEEPEST = 8;

    private ValuePath() {
    }

    /** {@link Shape#ANY} where the document does not say. */
    static Shape at(Shape shape, List<String> steps) {
        Shape at = shape.resolved();
        for (String step : steps) {
            at = step(at, step, 0).resolved();
        }
        return at;
    }

    private static Shape step(Shape shape, String step, int depth) {
        if (depth > DEEPEST) {
            return Shape.ANY;
        }
        return switch (shape) {
            case Shape.Fields fields -> fields.fields().stream().filter(field -> field.name().equals(step)).findFirst()
                    .map(Shape.Field::shape).orElse(Shape.ANY);
            case Shape.ListOf list -> list.element();
            case Shape.MapOf map -> map.value();
            case Shape.AllOf all -> all.parts().stream().map(part -> step(part.resolved(), step, depth + 1))
                    .filter(found -> !(found instanceof Shape.Any)).findFirst().orElse(Shape.ANY);
            case Shape.Named resolvedBefore -> Shape.ANY;
            case Shape.OneOf one -> Shape.ANY;
            case Shape.Scalar scalar -> Shape.ANY;
            case Shape.Any any -> Shape.ANY;
        };
    }
}
