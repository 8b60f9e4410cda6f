package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;

/**
 * The lines below operations: parameters, body, answer. A definition that several of them have is written out once, under
 * its name.
 */
final class Details {

    private static final int MAX_BODY = 400;
    private static final int MAX_SUCCESS = 160;
    private static final int MAX_ADDED = 6;
    private static final String AS_ABOVE = " as above";

    private final Map<Shape.Named, Long> uses;
    private final Map<Shape.Named, Shown> shown = new HashMap<>();

    /** How a definition was written out before. */
    private enum Shown {
        BODY,
        ANSWER
    }

    /** @param operations all that will be asked for, in order */
    Details(List<Operation> operations) {
        this.uses = operations.stream().flatMap(Details::shapes).map(Details::element).filter(Shape.Named.class::isInstance)
                .map(Shape.Named.class::cast).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** The lines of the next operation, indented. */
    List<String> next(Operation operation) {
        List<String> lines = new ArrayList<>(ParameterText.lines(operation.parameters()));
        Operation.Body body = operation.body();
        if (body != null) {
            String type = body.mediaType().matches("application/json(;.*)?|\\*/\\*") ? ""
                    : " (" + body.mediaType() + ")";
            lines.add("body" + (body.required() ? "*" : "") + type + ": " + body(body.shape()));
        }
        if (operation.success() != Shape.ANY) {
            lines.add("returns: " + answer(operation.success()));
        }
        return lines.stream().map(line -> "  " + line).toList();
    }

    private String body(Shape shape) {
        Shape element = element(shape);
        String text = ShapeText.request(element, MAX_BODY);
        if (!isShared(element, text)) {
            return like(shape, text);
        }
        Shape.Named named = (Shape.Named) element;
        if (shown.put(named, Shown.BODY) != Shown.BODY) {
            return like(shape, name(named) + " " + text);
        }
        List<String> required = Requirements.fields(named);
        return like(shape, name(named) + AS_ABOVE)
                + (required.isEmpty() ? "" : ", with " + String.join("*, ", required) + "*");
    }

    private String answer(Shape shape) {
        Shape element = element(shape);
        String text = ShapeText.response(element, MAX_SUCCESS);
        if (!isShared(element, text)) {
            return like(shape, text);
        }
        Shape.Named named = (Shape.Named) element;
        Shown before = shown.putIfAbsent(named, Shown.ANSWER);
        if (before == null) {
            return like(shape, name(named) + " " + text);
        }
        List<String> added = before == Shown.BODY ? addedByServer(named) : List.of();
        return like(shape, name(named) + AS_ABOVE) + (added.isEmpty() ? "" : ", with " + String.join(", ", added));
    }

    /** Whether there is something to gain by writing the definition only once. */
    private boolean isShared(Shape shape, String text) {
        return shape instanceof Shape.Named named && uses.getOrDefault(named, 0L) > 1 && text.startsWith("{")
                && text.length() > name(named).length() + AS_ABOVE.length();
    }

    private static List<String> addedByServer(Shape shape) {
        return Members.of(shape).stream().filter(field -> field.readOnly() && !field.required()).map(Shape.Field::name)
                .limit(MAX_ADDED).toList();
    }

    /** The last word of the definition's name: what comes before is a namespace. */
    private static String name(Shape.Named named) {
        return named.name().substring(named.name().lastIndexOf('.') + 1).replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    }

    private static Shape element(Shape shape) {
        return shape instanceof Shape.ListOf list ? list.element() : shape;
    }

    /** {@code text} stands for the shape, or for the elements of the list that it is. */
    private static String like(Shape shape, String text) {
        return shape instanceof Shape.ListOf ? "[" + text + "]" : text;
    }

    private static Stream<Shape> shapes(Operation operation) {
        Operation.Body body = operation.body();
        return body == null ? Stream.of(operation.success()) : Stream.of(body.shape(), operation.success());
    }
}
