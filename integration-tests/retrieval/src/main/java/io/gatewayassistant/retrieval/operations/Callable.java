package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

/** Whether a text names all that a call needs: required parameters, and required fields at the top of the body. */
final class Callable {

    private Callable() {
    }

    static boolean from(String text, Operation operation) {
        return required(operation).stream().allMatch(name -> names(text, name));
    }

    private static List<String> required(Operation operation) {
        List<String> required = new ArrayList<>();
        operation.parameters().stream().filter(Parameter::required).map(Parameter::name).forEach(required::add);
        if (operation.body() != null) {
            collect(operation.body().shape(), required, new HashSet<>());
        }
        return required;
    }

    private static void collect(Shape shape, List<String> required, Set<String> seen) {
        switch (shape) {
            case Shape.Named named -> {
                if (seen.add(named.name())) {
                    collect(named.target(), required, seen);
                }
            }
            case Shape.Fields fields -> fields.fields().stream().filter(field -> field.required() && !field.readOnly())
                    .map(Shape.Field::name).forEach(required::add);
            case Shape.AllOf all -> all.parts().forEach(part -> collect(part, required, seen));
            case Shape.ListOf list -> collect(list.element(), required, seen);
            case Shape.OneOf one -> collect(one.options().getFirst(), required, seen);
            case Shape.MapOf map -> {
            }
            case Shape.Any any -> {
            }
            case Shape.Scalar scalar -> {
            }
        }
    }

    private static boolean names(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])").matcher(text).find();
    }
}
