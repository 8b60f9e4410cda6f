package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Shape;

/**
 * Writes a shape on one line: {@code {name*, enabled: boolean, tags: [string], …}}. Fields without a type are strings.
 * Required fields come first, and those of a request are all there; what is too deep or too wide is left out, so that
 * the line keeps within a size.
 */
public final class ShapeText {

    private static final int MAX_VALUES = 6;
    private static final int MAX_OPTIONS = 3;
    private static final Pattern FORMATTED = Pattern.compile("(\\w+)\\((.+)\\)");

    /** From generous to terse: the first that fits is taken. */
    private static final List<Limits> LIMITS = List.of(new Limits(3, 14), new Limits(2, 14), new Limits(2, 8),
            new Limits(1, 14),
            new Limits(1, 8), new Limits(1, 4), new Limits(1, 0));

    private final Limits limits;
    private final boolean sent;

    private record Limits(int depth, int width) {
    }

    private ShapeText(Limits limits, boolean sent) {
        this.limits = limits;
        this.sent = sent;
    }

    /** What is sent: without the fields that only the server sets. */
    public static String request(Shape shape, int size) {
        return fitting(shape, size, true);
    }

    /** What comes back: nobody has to give its required fields, so they may be left out too. */
    public static String response(Shape shape, int size) {
        return fitting(shape, size, false);
    }

    private static String fitting(Shape shape, int size, boolean sent) {
        String text = "";
        for (Limits limits : LIMITS) {
            text = new ShapeText(limits, sent).text(shape, 0, Set.of());
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
        return scalar.values().isEmpty() ? type(scalar.type()) : values(scalar.values());
    }

    /** Short: the format of a string says what it is, that of a number only how it is stored. */
    static String type(String type) {
        Matcher formatted = FORMATTED.matcher(type);
        if (!formatted.matches()) {
            return type;
        }
        return formatted.group(1).equals("string") ? formatted.group(2) : formatted.group(1);
    }

    /** {@code a|b|c|…}. */
    public static String values(List<String> values) {
        List<String> told = values.stream().filter(value -> !value.isBlank()).toList();
        Stream<String> first = told.stream().limit(MAX_VALUES);
        return Stream.concat(first, told.size() > MAX_VALUES ? Stream.of("…") : Stream.empty())
                .collect(Collectors.joining("|"));
    }

    private String fields(List<Shape.Field> all, int depth, Set<String> inside) {
        if (depth >= limits.depth()) {
            return "{…}";
        }
        List<Shape.Field> fields = all.stream().filter(field -> !sent || !field.readOnly() || field.required())
                .sorted(Comparator.comparing(Shape.Field::required).reversed()).toList();
        List<String> texts = new ArrayList<>();
        for (Shape.Field field : fields) {
            if (sent && field.required() || texts.size() < limits.width()) {
                texts.add(text(field, depth, inside));
            }
        }
        if (texts.size() < fields.size()) {
            texts.add("…");
        }
        return "{" + String.join(", ", texts) + "}";
    }

    /** A field without a type is a string. */
    private String text(Shape.Field field, int depth, Set<String> inside) {
        String name = field.name() + (field.required() ? "*" : "");
        String type = text(field.shape(), depth + 1, inside);
        return type.equals("string") ? name : name + ": " + type;
    }

    private String allOf(Shape.AllOf all, int depth, Set<String> inside) {
        Set<String> names = new HashSet<>(inside);
        List<Shape.Field> fields = Members.of(all, names);
        return fields.isEmpty() ? text(all.parts().getFirst(), depth, inside) : fields(fields, depth, names);
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
