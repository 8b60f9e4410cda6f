package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

/** Writes all that is known of one operation for the model, within about 8 KB. */
public final class DescriptionRendering {

    private static final int MAX_PARAMETERS = 2500;
    private static final int MAX_BODY = 3000;
    private static final int MAX_ANSWER = 1500;
    private static final int MAX_PART = 5000;
    private static final String BODY = "body";
    private static final String RETURNS = "returns";

    private DescriptionRendering() {
    }

    /** The whole operation. */
    public static String whole(Operation operation) {
        List<String> lines = new ArrayList<>();
        lines.add(operation.signature() + " · " + operation.id()
                + (operation.summary().isEmpty() ? "" : " · " + operation.summary()));
        if (!operation.description().isEmpty()) {
            lines.add(operation.description());
        }
        if (!operation.parameters().isEmpty()) {
            lines.add("parameters:");
            lines.addAll(parameters(operation.parameters()));
        }
        boolean cut = false;
        Operation.Body body = operation.body();
        if (body != null) {
            lines.add(BODY + (body.required() ? "*" : "") + " (" + body.mediaType() + "):");
            cut = add(lines, outline(BODY, body.shape(), MAX_BODY));
        }
        if (operation.success() != Shape.ANY) {
            lines.add(RETURNS + ":");
            cut |= add(lines, outline(RETURNS, operation.success(), body == null ? MAX_PART : MAX_ANSWER));
        }
        if (cut) {
            lines.add(howToGoOn(operation));
        }
        return String.join("\n", lines);
    }

    /**
     * A part of the body or of the answer.
     *
     * @param part {@code body.field} or {@code returns.field.field}
     * @return empty where the operation has no such part
     */
    public static Optional<String> part(Operation operation, String part) {
        String[] names = part.split("\\.");
        String root = names[0].toLowerCase(Locale.ROOT);
        Optional<Shape> shape = root.equals(RETURNS) ? Optional.of(operation.success())
                : Optional.ofNullable(operation.body()).map(Operation.Body::shape);
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            shape = shape.flatMap(whole -> field(whole, name));
        }
        return shape.map(found -> {
            List<String> lines = new ArrayList<>(List.of(operation.signature() + " " + part + ":"));
            if (add(lines, outline(root, found, MAX_PART))) {
                lines.add(howToGoOn(operation));
            }
            return String.join("\n", lines);
        });
    }

    private static Outline outline(String root, Shape shape, int size) {
        Predicate<Shape.Field> sent = field -> !field.readOnly() || field.required();
        return Outline.of(shape, size, root.equals(BODY) ? sent : field -> true);
    }

    private static boolean add(List<String> lines, Outline outline) {
        outline.lines().forEach(line -> lines.add("  " + line));
        return outline.cut();
    }

    private static Optional<Shape> field(Shape shape, String name) {
        Shape inner = shape.resolved();
        while (inner instanceof Shape.ListOf || inner instanceof Shape.MapOf) {
            inner = (inner instanceof Shape.ListOf list ? list.element() : ((Shape.MapOf) inner).value()).resolved();
        }
        return Members.of(inner).stream().filter(field -> field.name().equals(name)).map(Shape.Field::shape).findFirst();
    }

    private static String howToGoOn(Operation operation) {
        return "{…} is left out for its size. Ask for a part, such as: " + operation.signature() + " "
                + (operation.body() == null ? RETURNS : BODY) + ".field.field";
    }

    /** What is optional goes without its description where there is too much. */
    private static List<String> parameters(List<Parameter> parameters) {
        List<String> lines = new ArrayList<>();
        int size = 0;
        for (Parameter parameter : parameters) {
            boolean told = !parameter.description().isEmpty() && (parameter.required() || size < MAX_PARAMETERS);
            String line = "  " + text(parameter) + (told ? ": " + parameter.description() : "");
            size += line.length();
            lines.add(line);
        }
        return lines;
    }

    private static String text(Parameter parameter) {
        String values = parameter.values().isEmpty() ? "" : ", one of " + Outline.values(parameter.values());
        return parameter.name() + (parameter.required() ? "*" : "") + " (" + parameter.in().name().toLowerCase(Locale.ROOT)
                + " " + parameter.type() + values + ")";
    }
}
