package io.gatewayassistant.catalog.search;

import java.util.LinkedHashSet;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

/** Collects the names of what operations take and return. */
final class MemberNames {

    private static final int MOST = 60;
    private static final int DEEPEST = 2;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private MemberNames() {
    }

    /** The parameters of an operation, with their descriptions, and the fields of its body. */
    static String taken(Operation operation) {
        MemberNames members = new MemberNames();
        for (Parameter parameter : operation.parameters()) {
            members.names.add(parameter.name());
            members.names.add(parameter.description());
        }
        if (operation.body() != null) {
            members.collect(operation.body().shape(), 0);
        }
        return String.join(" ", members.names);
    }

    /** The fields of an operation's answer. */
    static String returned(Operation operation) {
        MemberNames members = new MemberNames();
        members.collect(operation.success(), 0);
        return String.join(" ", members.names);
    }

    private void collect(Shape shape, int depth) {
        if (depth > DEEPEST || names.size() > MOST) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> fields.fields().forEach(field -> {
                names.add(field.name());
                collect(field.shape(), depth + 1);
            });
            case Shape.Named named -> {
                if (seen.add(named.name())) {
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
