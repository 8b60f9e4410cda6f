package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Shape;

/**
 * Writes a shape on one line: {@code {name*: string, tags: [string], …}}. Required fields come first and are all there;
 * what is too deep or too wide is left out, so that the line keeps within a size.
 */
public final class ShapeText {

    private static final int MAX_VALUES = 6;
    private static final int MAX_OPTIONS = 3;
    private static final int MAX_INHERITANCE = 8;

    /** From generous to terse: the first that fits is taken. */
    private static final List<Limits> LIMITS = List.of(new Limits(3, 14), new Limits(2, 14), new Limits(2, 8),
            new Limits(1, 14),
            new Limits(1, 8), new Limits(1, 4), new Limits(1, 0));

    private final Limits limits;
    private final Predicate<Shape.Field> shown;

    private record Limits(int depth, int width) {
    }

    private ShapeText(Limits limits, Predicate<Shape.Field> shown) {
        this.limits = limits;
        this.shown = shown;
    }

    /** What is sent: without the fields that only the server sets. */
    public static String request(Shape shape, int size) {
        return fitting(shape, size, field -> !field.readOnly() || field.required());
    }

    /** What comes back. */
    public static String response(Shape shape, int size) {
        return fitting(shape, size, field -> true);
    }

    private static String fitting(Shape shape, int size, Predicate<Shape.Field> shown) {
        String text = "";
        for (Limits limits : LIMITS) {
            text = new ShapeText(limits, shown).text(shape, 0, Set.of());
            if (text.length() <= size) {
                return text;
            }
        }
        return text;
    }

    private String text(Shape shape, int depth, Set<String> inside) {
        return switch (shape) {
            case Shape.Any any -> "any";
            case Shape.Scalar scalar -> scalar(scalar);
            case Shape.ListOf list -> "[" + text(list.element(), depth, inside) + "]";
            case Shape.MapOf map -> map.value() == Shape.ANY ? "object"
                    : "{<key>: " + text(map.value(), depth + 1, inside) + "}";
            case Shape.Fields fields -> fields(fields.fields(), depth, inside);
            case Shape.AllOf all -> allOf(all, depth, inside);
            case Shape.OneOf one -> oneOf(one, depth, inside);
            case Shape.Named named -> inside.contains(named.name()) ? "{…}"
                    : text(named.target(), depth, with(inside, named.name()));
        };
    }

    private static String scalar(Shape.Scalar scalar) {
        return scalar.values().isEmpty() ? scalar.type() : values(scalar.values());
    }

    /** {@code a|b|c|…}. */
    public static String values(List<String> values) {
        Stream<String> first = values.stream().limit(MAX_VALUES);
        return Stream.concat(first, values.size() > MAX_VALUES ? Stream.of("…") : Stream.empty())
                .collect(Collectors.joining("|"));
    }

    private String fields(List<Shape.Field> all, int depth, Set<String> inside) {
        if (depth >= limits.depth()) {
            return "{…}";
        }
        List<Shape.Field> fields = all.stream().filter(shown)
                .sorted(Comparator.comparing(Shape.Field::required).reversed()).toList();
        List<String> texts = new ArrayList<>();
        for (Shape.Field field : fields) {
            if (field.required() || texts.size() < limits.width()) {
                texts.add(field.name() + (field.required() ? "*: " : ": ") + text(field.shape(), depth + 1, inside));
            }
        }
        if (texts.size() < fields.size()) {
            texts.add("…");
        }
        return "{" + String.join(", ", texts) + "}";
    }

    private String allOf(Shape.AllOf all, int depth, Set<String> inside) {
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        Set<String> names = new HashSet<>(inside);
        all.parts().forEach(part -> collect(part, fields, names, 0));
        return fields.isEmpty() ? text(all.parts().getFirst(), depth, inside)
                : fields(List.copyOf(fields.values()), depth, names);
    }

    /** The fields of all parts, also those of definitions that are themselves made of parts. */
    private static void collect(Shape part, Map<String, Shape.Field> fields, Set<String> names, int level) {
        if (part instanceof Shape.Named named && !names.add(named.name()) || level > MAX_INHERITANCE) {
            return;
        }
        switch (part.resolved()) {
            case Shape.Fields own -> own.fields().forEach(field -> fields.put(field.name(), field));
            case Shape.AllOf all -> all.parts().forEach(inner -> collect(inner, fields, names, level + 1));
            case Shape.OneOf one -> collect(one.options().getFirst(), fields, names, level + 1);
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

    private String oneOf(Shape.OneOf one, int depth, Set<String> inside) {
        List<String> options = one.options().stream().limit(MAX_OPTIONS).map(option -> text(option, depth, inside)).distinct()
                .toList();
        return String.join(" | ", options) + (one.options().size() > MAX_OPTIONS ? " | …" : "");
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }
}
