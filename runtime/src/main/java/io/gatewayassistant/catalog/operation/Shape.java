package io.gatewayassistant.catalog.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a JSON value looks like: the part of a schema that helps to write or to read one. Definitions of a document are
 * shared by name and expanded on demand, since they may refer to themselves.
 */
public sealed interface Shape {

    /** Any value: the document does not say. */
    Shape ANY = new Any();

    /** Nothing is known of the value. */
    record Any() implements Shape {
    }

    /**
     * A string, number or boolean.
     *
     * @param type as in JSON schema, with the format where it has one ({@code string(date-time)})
     * @param values the allowed ones, empty where all of the type are
     */
    record Scalar(String type, List<String> values) implements Shape {

        public Scalar {
            values = List.copyOf(values);
        }
    }

    /** An array. */
    record ListOf(Shape element) implements Shape {
    }

    /** An object with free keys. */
    record MapOf(Shape value) implements Shape {
    }

    /** An object. */
    record Fields(List<Field> fields) implements Shape {

        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** A property of an object; {@code readOnly} ones are never sent, {@code writeOnly} ones should not be answered. */
    record Field(String name, boolean required, boolean readOnly, boolean writeOnly, Shape shape) {

        /** A property that answers may hold. */
        public Field(String name, boolean required, boolean readOnly, Shape shape) {
            this(name, required, readOnly, false, shape);
        }
    }

    /** All of the parts at once. */
    record AllOf(List<Shape> parts) implements Shape {

        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One of the options. */
    record OneOf(List<Shape> options) implements Shape {

        public OneOf {
            options = List.copyOf(options);
        }
    }

    /** A definition of the document, by name; two are equal when their names and documents are. */
    final class Named implements Shape {

        private final String name;
        private final Function<String, @Nullable Shape> definitions;

        public Named(String name, Function<String, @Nullable Shape> definitions) {
            this.name = name;
            this.definitions = definitions;
        }

        public String name() {
            return name;
        }

        /** What the name stands for; {@link Any} where the document lacks the definition. */
        public Shape target() {
            return Objects.requireNonNullElse(definitions.apply(name), ANY);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named that && that.name.equals(name) && that.definitions == definitions;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** This shape without names around it; a chain of names that comes back to itself is {@link Any}. */
    default Shape resolved() {
        Set<String> seen = new HashSet<>();
        Shape shape = this;
        while (shape instanceof Named named) {
            if (!seen.add(named.name())) {
                return ANY;
            }
            shape = named.target();
        }
        return shape;
    }
}
