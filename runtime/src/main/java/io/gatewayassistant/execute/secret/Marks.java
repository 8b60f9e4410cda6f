package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;

/**
 * What the document says of a value.
 *
 * @param shapes those that it may have
 * @param writeOnly whether answers should not hold it
 */
record Marks(List<Shape> shapes, boolean writeOnly) {

    static final Marks NONE = new Marks(List.of(), false);
    private static final int DEEPEST = 12;

    Marks {
        shapes = List.copyOf(shapes);
    }

    /** Of what an operation answers or takes: many documents describe only one of both well. */
    static Marks of(Operation operation) {
        Operation.Body body = operation.body();
        return expanded(body == null ? Stream.of(operation.success()) : Stream.of(operation.success(), body.shape()), false);
    }

    /** Whether the document says that the value is a secret. */
    boolean secret() {
        return writeOnly || shapes.stream()
                .anyMatch(shape -> shape instanceof Shape.Scalar scalar && scalar.type().endsWith("(password)"));
    }

    /** Whether the document lists the text among those that the value can have, so that everybody who reads it knows it. */
    boolean lists(String text) {
        return shapes.stream().anyMatch(shape -> shape instanceof Shape.Scalar scalar && scalar.values().contains(text));
    }

    Marks field(String name) {
        if (shapes.isEmpty()) {
            return NONE;
        }
        List<Shape.Field> fields = shapes.stream().flatMap(shape -> shape instanceof Shape.Fields object
                ? object.fields().stream().filter(field -> field.name().equals(name))
                : Stream.empty()).toList();
        Stream<Shape> values = shapes.stream()
                .flatMap(shape -> shape instanceof Shape.MapOf map ? Stream.of(map.value()) : Stream.empty());
        return expanded(Stream.concat(fields.stream().map(Shape.Field::shape), values),
                fields.stream().anyMatch(Shape.Field::writeOnly));
    }

    Marks element() {
        return expanded(shapes.stream().flatMap(shape -> shape instanceof Shape.ListOf list ? Stream.of(list.element())
                : Stream.empty()), false);
    }

    private static Marks expanded(Stream<Shape> shapes, boolean writeOnly) {
        return new Marks(shapes.flatMap(shape -> parts(shape, 0)).distinct().toList(), writeOnly);
    }

    private static Stream<Shape> parts(Shape shape, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return switch (shape.resolved()) {
            case Shape.AllOf all -> all.parts().stream().flatMap(part -> parts(part, depth + 1));
            case Shape.OneOf one -> one.options().stream().flatMap(option -> parts(option, depth + 1));
            case Shape other -> Stream.of(other);
        };
    }
}
