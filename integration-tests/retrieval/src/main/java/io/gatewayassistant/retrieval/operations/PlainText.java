package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

/** All text of an operation, for the baseline. */
final class PlainText {

    private static final int DEPTH = 3;

    private final List<String> texts = new ArrayList<>();
    private final Set<String> definitions = new HashSet<>();

    private PlainText() {
    }

    static String of(Operation operation) {
        PlainText text = new PlainText();
        text.texts.addAll(List.of(operation.signature(), operation.id(), operation.summary(), operation.description()));
        text.texts.addAll(operation.tags());
        for (Parameter parameter : operation.parameters()) {
            text.texts.add(parameter.name());
            text.texts.add(parameter.description());
        }
        if (operation.body() != null) {
            text.collect(operation.body().shape(), 0);
        }
        return String.join("\n", text.texts);
    }

    private void collect(Shape shape, int depth) {
        if (depth > DEPTH) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> fields.fields().forEach(field -> {
                texts.add(field.name());
                collect(field.shape(), depth + 1);
            });
            case Shape.Named named -> {
                if (definitions.add(named.name())) {
                    collect(named.target(), depth);
                }
            }
            case Shape.ListOf list -> collect(list.element(), depth);
            case Shape.MapOf map -> collect(map.value(), depth + 1);
            case Shape.AllOf all -> all.parts().forEach(part -> collect(part, depth));
            case Shape.OneOf one -> one.options().forEach(option -> collect(option, depth));
            case Shape.Any any -> {
            }
            case Shape.Scalar scalar -> {
            }
        }
    }
}
