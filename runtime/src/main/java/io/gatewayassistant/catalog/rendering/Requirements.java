package io.gatewayassistant.catalog.rendering;

import java.util.List;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

/** What a call must bring. */
final class Requirements {

    private Requirements() {
    }

    /** The names of the required parameters that the path does not show, then of the required fields of the body. */
    static List<String> besidePath(Operation operation) {
        Stream<String> parameters = operation.parameters().stream()
                .filter(parameter -> parameter.required() && parameter.in() != Parameter.Location.PATH).map(Parameter::name);
        Operation.Body body = operation.body();
        return Stream.concat(parameters, body == null ? Stream.of() : fields(body.shape()).stream()).distinct().toList();
    }

    /** The names of the required fields of an object, or of the objects of a list. */
    static List<String> fields(Shape shape) {
        return Members.of(shape).stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
    }
}
