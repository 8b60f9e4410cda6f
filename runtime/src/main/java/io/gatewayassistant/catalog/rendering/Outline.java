package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Shape;

/**
 * A shape with a line for each field, fields of fields indented below it.
 *
 * @param cut whether anything was left out, which has {@code {…}} in its place
 */
record Outline(List<String> lines, boolean cut) {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_VALUES = 40;
    private static final int ROOT = -1;
    private static final String CUT = "{…}";

    Outline {
        lines = List.copyOf(lines);
    }

    /** As deep as it fits into this size; the first level is always there as far as it fits. */
    static Outline of(Shape shape, int size, Predicate<Shape.Field> shown) {
        Outline best = new Writer(1, size, shown).write(shape);
        for (int depth = 2; depth <= MAX_DEPTH && best.cut(); depth++) {
            Writer writer = new Writer(depth, size, shown);
            Outline deeper = writer.write(shape);
            if (writer.isFull()) {
                break;
            }
            best = deeper;
        }
        return best;
    }

    static String values(List<String> values) {
        return values.stream().limit(MAX_VALUES).collect(Collectors.joining("|"))
                + (values.size() > MAX_VALUES ? "|…" : "");
    }

    /** One attempt. */
    private static final class Writer {

        private final int depth;
        private final int size;
        private final Predicate<Shape.Field> shown;
        private final List<String> lines = new ArrayList<>();
        private int length;
        private boolean cut;

        Writer(int depth, int size, Predicate<Shape.Field> shown) {
            this.depth = depth;
            this.size = size;
            this.shown = shown;
        }

        Outline write(Shape shape) {
            write("", shape, ROOT, Set.of());
            if (isFull()) {
                lines.add("…");
            }
            return new Outline(lines, cut || isFull());
        }

        boolean isFull() {
            return length > size;
        }

        private void write(String label, Shape shape, int level, Set<String> inside) {
            switch (shape) {
                case Shape.Any any -> line(label + "any", level);
                case Shape.Scalar scalar -> line(
                        label + scalar.type() + (scalar.values().isEmpty() ? "" : ", one of " + values(scalar.values())),
                        level);
                case Shape.ListOf list -> write(label + "list of ", list.element(), level, inside);
                case Shape.MapOf map -> map(label, map, level, inside);
                case Shape.Fields fields -> fields(label, fields.fields(), level, inside);
                case Shape.AllOf all -> all(label, all, level, inside);
                case Shape.OneOf one -> options(label, one, level, inside);
                case Shape.Named named -> named(label, named, level, inside);
            }
        }

        private void map(String label, Shape.MapOf map, int level, Set<String> inside) {
            if (map.value() == Shape.ANY) {
                line(label + "object", level);
            } else {
                write(label + "object of any keys to ", map.value(), level, inside);
            }
        }

        private void named(String label, Shape.Named named, int level, Set<String> inside) {
            if (inside.contains(named.name())) {
                cut(label, level);
            } else {
                write(label, named.target(), level, with(inside, named.name()));
            }
        }

        private void all(String label, Shape.AllOf all, int level, Set<String> inside) {
            Set<String> names = new HashSet<>(inside);
            List<Shape.Field> fields = Members.of(all, names);
            if (fields.isEmpty()) {
                write(label, all.parts().getFirst(), level, inside);
            } else {
                fields(label, fields, level, names);
            }
        }

        private void fields(String label, List<Shape.Field> fields, int level, Set<String> inside) {
            if (level + 1 >= depth) {
                cut(label, level);
                return;
            }
            if (!label.isEmpty()) {
                line(label, level);
            }
            int below = label.isEmpty() ? level + 1 : Math.max(0, level) + 1;
            Stream<Shape.Field> ordered = Stream.concat(fields.stream().filter(Shape.Field::required),
                    fields.stream().filter(field -> !field.required()));
            ordered.filter(shown).takeWhile(field -> !isFull())
                    .forEach(field -> write(field.name() + (field.required() ? "*: " : ": "), field.shape(), below, inside));
        }

        private void options(String label, Shape.OneOf one, int level, Set<String> inside) {
            line(label + "one of", level);
            one.options().stream().takeWhile(option -> !isFull())
                    .forEach(option -> write("- ", option, Math.max(0, level) + 1, inside));
        }

        private void cut(String label, int level) {
            cut = true;
            line(label + CUT, level);
        }

        private void line(String text, int level) {
            if (!isFull()) {
                String line = "  ".repeat(Math.max(0, level)) + text.stripTrailing();
                lines.add(line);
                length += line.length() + 1;
            }
        }

        private static Set<String> with(Set<String> names, String name) {
            Set<String> more = new HashSet<>(names);
            more.add(name);
            return more;
        }
    }
}
