package io.gatewayassistant.sample.admin;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

import io.gatewayassistant.sample.entity.Kind;

/** The query parameters of list and count in the OpenAPI document: what {@link EntityQuery} understands. */
final class FilterParameters {

    /** Texts that nobody filters by. They work, but would only make the document longer. */
    private static final Set<String> LONG_TEXTS = Set.of("id", "description", "chain", "publicKey", "defaultPage", "userAgent");

    /** A query parameter. */
    record Parameter(String name, String description, Schema schema) {
    }

    private FilterParameters() {
    }

    /** One for each simple field of the kind, two for each date, and the search. */
    static List<Parameter> of(Kind<?> kind, Schema schema) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("search", "Only " + kind.labels()
                + " whose id, name, description or tags contain this text, in upper or lower case.", type(SchemaType.STRING)));
        for (RecordComponent field : kind.type().getRecordComponents()) {
            Schema property = schema.getProperties().get(field.getName());
            if (field.getType() == Instant.class) {
                parameters.addAll(dates(kind, field.getName()));
            } else if (filterable(field.getName(), property)) {
                parameters.add(new Parameter(field.getName(), description(kind, field.getName(), property), simple(property)));
            }
        }
        return parameters;
    }

    static void addTo(Operation operation, List<Parameter> filters, boolean paged) {
        List<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters = new ArrayList<>();
        filters.forEach(filter -> parameters.add(parameter(filter)));
        if (paged) {
            parameters.add(parameter(new Parameter("page", "Which page, from 1.",
                    type(SchemaType.INTEGER).minimum(BigDecimal.ONE).defaultValue(1))));
            parameters.add(parameter(new Parameter("pageSize", "How many on a page.", type(SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(EntityQuery.MAX_PAGE_SIZE))
                    .defaultValue(EntityQuery.DEFAULT_PAGE_SIZE))));
        }
        operation.setParameters(parameters);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(Parameter filter) {
        return OASFactory.createParameter().in(In.QUERY).name(filter.name()).description(filter.description())
                .schema(filter.schema());
    }

    private static List<Parameter> dates(Kind<?> kind, String field) {
        String stem = field.substring(0, field.length() - "At".length());
        String verb = stem.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        Schema date = type(SchemaType.STRING).description("A date (2030-01-31) or a date and time (2030-01-31T12:00:00Z).");
        return List.of(
                new Parameter(stem + "Before",
                        "Only " + kind.labels() + " whose " + field + " (" + verb + ") is before this moment.",
                        date),
                new Parameter(stem + "After", "Only " + kind.labels() + " whose " + field + " (" + verb
                        + ") is at or after this moment.", date));
    }

    private static boolean filterable(String name, Schema property) {
        if (LONG_TEXTS.contains(name) || "password".equals(format(property))) {
            return false;
        }
        return array(property) ? simpleType(property.getItems()) : simpleType(property);
    }

    private static boolean simpleType(Schema schema) {
        return schema != null && (schema.getRef() != null
                && schema.getRef().matches(".*/(JwtAlgorithm|LlmService|[A-Za-z]*(Type|Role))")
                || schema.getType() != null && (schema.getType().contains(SchemaType.STRING)
                        || schema.getType().contains(SchemaType.BOOLEAN) || schema.getType().contains(SchemaType.INTEGER)));
    }

    private static boolean array(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
    }

    private static String format(Schema schema) {
        return schema.getFormat() == null ? "" : schema.getFormat();
    }

    private static String description(Kind<?> kind, String name, Schema property) {
        return "Only " + kind.labels() + " whose " + name + (array(property) ? " contain this value." : " is this value.");
    }

    private static Schema simple(Schema property) {
        Schema value = array(property) ? property.getItems() : property;
        if (value.getRef() != null) {
            return OASFactory.createSchema().ref(value.getRef());
        }
        Schema simple = OASFactory.createSchema().type(value.getType());
        return value.getEnumeration() == null ? simple : simple.enumeration(value.getEnumeration());
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
