package io.gatewayassistant.catalog.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.Shape;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Keeps of schemas what {@link Shape} knows, so that the parser's much larger model can be dropped. Definitions are read
 * once, when something refers to them, and stay behind their names: cycles need no care.
 */
final class ShapeReader {

    private static final String DEFINITIONS = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas;
    private final Map<String, Shape> definitions = new HashMap<>();
    private final Function<String, @Nullable Shape> lookup = definitions::get;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final Shared shared;

    ShapeReader(Map<String, Schema<?>> schemas, Shared shared) {
        this.schemas = schemas;
        this.shared = shared;
    }

    Shape read(@Nullable Schema<?> schema) {
        Shape shape = shape(schema);
        while (!unread.isEmpty()) {
            String name = unread.pop();
            definitions.put(name, shape(schemas.get(name)));
        }
        return shape;
    }

    private Shape shape(@Nullable Schema<?> schema) {
        if (schema == null) {
            return Shape.ANY;
        }
        if (schema.get$ref() != null) {
            return named(schema.get$ref());
        }
        List<Shape> parts = new ArrayList<>(shapes(schemas(schema.getAllOf())));
        parts.addAll(alternatives(schema));
        Shape own = own(schema);
        if (parts.isEmpty()) {
            return own;
        }
        if (own instanceof Shape.Fields) {
            parts.add(own);
        }
        return parts.size() == 1 ? parts.getFirst() : new Shape.AllOf(parts);
    }

    private Shape named(String ref) {
        if (!ref.startsWith(DEFINITIONS)) {
            return Shape.ANY;
        }
        String name = ref.substring(DEFINITIONS.length()).replace("~1", "/").replace("~0", "~");
        if (!schemas.containsKey(name)) {
            return Shape.ANY;
        }
        if (seen.add(name)) {
            unread.push(name);
        }
        return shared.same(new Shape.Named(name, lookup));
    }

    /** One shape for all that the value can be one of, or none. */
    private List<Shape> alternatives(Schema<?> schema) {
        List<Shape> options = Stream.of(schemas(schema.getOneOf()), schemas(schema.getAnyOf())).map(this::shapes)
                .flatMap(List::stream).distinct().toList();
        return options.size() < 2 ? options : List.of(new Shape.OneOf(options));
    }

    private List<Shape> shapes(List<@Nullable Schema<?>> schemas) {
        return schemas.stream().filter(schema -> schema != null && !isNull(schema)).map(this::shape).toList();
    }

    /** The model is declared with raw types. */
    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static List<@Nullable Schema<?>> schemas(@Nullable List schemas) {
        return schemas == null ? List.of() : schemas;
    }

    private Shape own(Schema<?> schema) {
        Set<String> types = types(schema);
        return types.size() > 1 && (types.contains("array") || types.contains("object")) ? mixed(schema, types)
                : single(schema);
    }

    /** A value of several types of which one is no scalar, as 3.1 has it: one option for each of those. */
    private Shape mixed(Schema<?> schema, Set<String> types) {
        List<Shape> options = new ArrayList<>();
        if (types.remove("array")) {
            options.add(new Shape.ListOf(shape(schema.getItems())));
        }
        if (types.remove("object")) {
            options.add(schema.getProperties() == null ? new Shape.MapOf(Shape.ANY) : fields(schema));
        }
        if (!types.isEmpty()) {
            options.add(new Shape.Scalar(String.join("|", types), List.of()));
        }
        return new Shape.OneOf(options);
    }

    private Shape single(Schema<?> schema) {
        if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
            return fields(schema);
        }
        if (schema.getItems() != null || "array".equals(type(schema))) {
            return new Shape.ListOf(shape(schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            return new Shape.MapOf(shape(values));
        }
        if ("object".equals(type(schema))) {
            return new Shape.MapOf(Shape.ANY);
        }
        return scalar(schema);
    }

    private Shape fields(Schema<?> schema) {
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        List<Shape.Field> fields = new ArrayList<>();
        properties(schema).forEach((name, property) -> fields.add(shared.same(new Shape.Field(shared.same(name),
                required.contains(name), property != null && Boolean.TRUE.equals(property.getReadOnly()),
                property != null && Boolean.TRUE.equals(property.getWriteOnly()), shape(property)))));
        return new Shape.Fields(fields);
    }

    /** The model is declared with raw types. */
    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static Map<String, @Nullable Schema<?>> properties(Schema<?> schema) {
        return (Map) schema.getProperties();
    }

    private Shape scalar(Schema<?> schema) {
        List<String> values = values(schema);
        String type = type(schema);
        if (type == null && values.isEmpty()) {
            return Shape.ANY;
        }
        String named = Objects.requireNonNullElse(type, "string")
                + (schema.getFormat() == null ? "" : "(" + schema.getFormat() + ")");
        return shared.same(new Shape.Scalar(named, values));
    }

    private static List<String> values(Schema<?> schema) {
        if (schema.getConst() != null) {
            return List.of(schema.getConst().toString());
        }
        return schema.getEnum() == null ? List.of()
                : schema.getEnum().stream().filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** The JSON type, of 3.0 or 3.1; several are joined, null is left out. */
    private static @Nullable String type(Schema<?> schema) {
        if (schema.getTypes() == null) {
            return schema.getType();
        }
        Set<String> types = types(schema);
        return types.isEmpty() ? null : String.join("|", types);
    }

    /** Those that 3.1 lists, without null. */
    private static Set<String> types(Schema<?> schema) {
        Set<String> types = schema.getTypes() == null ? new TreeSet<>() : new TreeSet<>(schema.getTypes());
        types.remove("null");
        return types;
    }

    private static boolean isNull(Schema<?> schema) {
        return "null".equals(schema.getType()) || Set.of("null").equals(schema.getTypes());
    }
}
