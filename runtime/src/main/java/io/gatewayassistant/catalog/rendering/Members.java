package io.gatewayassistant.catalog.rendering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.gatewayassistant.catalog.operation.Shape;

/** The fields that an object has when all parts that it is made of are put together. */
final class Members {

    private static final int MAX_INHERITANCE = 8;

    private final Map<String, Shape.Field> fields = new LinkedHashMap<>();
    private final Set<String> names;

    private Members(Set<String> names) {
        this.names = names;
    }

    /** Of an object, or of the objects of a list; empty for anything else. Of several options, the first. */
    static List<Shape.Field> of(Shape shape) {
        Shape resolved = shape.resolved();
        return of(resolved instanceof Shape.ListOf list ? list.element() : resolved, new LinkedHashSet<>());
    }

    /** @param names definitions that are not opened; those that were are added */
    static List<Shape.Field> of(Shape shape, Set<String> names) {
        Members members = new Members(names);
        members.collect(shape, 0);
        return List.copyOf(members.fields.values());
    }

    private void collect(Shape part, int level) {
        if (part instanceof Shape.Named named && !names.add(named.name()) || level > MAX_INHERITANCE) {
            return;
        }
        switch (part.resolved()) {
            case Shape.Fields own -> own.fields().forEach(field -> fields.merge(field.name(), field, Members::both));
            case Shape.AllOf all -> all.parts().forEach(inner -> collect(inner, level + 1));
            case Shape.OneOf one -> collect(one.options().getFirst(), level + 1);
            case Shape.Any any -> {
            }
            case Shape.Scalar scalar -> {
            }
            case Shape.ListOf list -> {
            }
            case Shape.MapOf map -> {
            }
            case Shape.Named named -> {
            }
        }
    }

    /** A later part may say no more than that a field is required. */
    private static Shape.Field both(Shape.Field before, Shape.Field after) {
        return new Shape.Field(before.name(), before.required() || after.required(), before.readOnly() || after.readOnly(),
                before.writeOnly() || after.writeOnly(), after.shape() == Shape.ANY ? before.shape() : after.shape());
    }
}
