package io.gatewayassistant.sample.admin;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.Kind;

/** Which documents of a kind are asked for: a filter and a page of what passes it. */
public record EntityQuery(Predicate<JsonNode> filter, boolean everything, int page, int pageSize) {

    static final int DEFAULT_PAGE_SIZE = 100;
    static final int MAX_PAGE_SIZE = 1000;
    private static final Set<String> PAGING = Set.of("page", "pageSize");

    /**
     * Reads query parameters. A parameter nobody knows is an error: a filter that is passed over gives a wrong answer.
     *
     * @throws AdminApiException when a parameter is unknown or has no valid value
     */
    public static EntityQuery parse(Kind<?> kind, Map<String, List<String>> parameters) {
        List<Predicate<JsonNode>> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!PAGING.contains(name)) {
                values.forEach(value -> conditions.add(condition(kind, name, value)));
            }
        });
        return new EntityQuery(conditions.stream().reduce(Predicate::and).orElse(document -> true), conditions.isEmpty(),
                number(parameters, "page", 1, Integer.MAX_VALUE / MAX_PAGE_SIZE),
                number(parameters, "pageSize", DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE));
    }

    long firstIndex() {
        return (long) (page - 1) * pageSize;
    }

    private static int number(Map<String, List<String>> parameters, String name, int fallback, int max) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(values.get(0));
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        throw AdminApiException.invalid("?" + name, "must be a number from 1 to " + max);
    }

    private static Predicate<JsonNode> condition(Kind<?> kind, String name, String value) {
        if (name.equals("search")) {
            return search(value.toLowerCase(Locale.ROOT));
        }
        String first = name.split("\\.", 2)[0];
        Map<String, Class<?>> fields = fields(kind);
        if (fields.containsKey(first)) {
            return document -> matches(document.at("/" + name.replace('.', '/')), value);
        }
        for (String suffix : List.of("Before", "After")) {
            String field = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) + "At" : "";
            if (fields.get(field) == Instant.class) {
                return date(name, field, suffix.equals("Before"), value);
            }
        }
        throw AdminApiException.invalid("?" + name, "is no field of " + kind.labelWithArticle() + "; filter by: "
                + fields.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Predicate<JsonNode> search(String text) {
        return document -> List.of("id", "name", "description", "tags").stream()
                .anyMatch(field -> document.path(field).toString().toLowerCase(Locale.ROOT).contains(text));
    }

    private static boolean matches(JsonNode field, String value) {
        if (field.isArray()) {
            return StreamSupport.stream(field.spliterator(), false).anyMatch(element -> matches(element, value));
        }
        return field.isValueNode() && field.asText().equals(value);
    }

    private static Predicate<JsonNode> date(String parameter, String field, boolean before, String value) {
        Instant limit = instant(parameter, value);
        return document -> {
            String text = document.path(field).asText();
            if (text.isEmpty()) {
                return false;
            }
            Instant instant = Instant.parse(text);
            return before ? instant.isBefore(limit) : !instant.isBefore(limit);
        };
    }

    private static Instant instant(String parameter, String value) {
        try {
            return value.contains("T") ? java.time.OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw AdminApiException.invalid("?" + parameter,
                    "must be a date such as 2030-01-31 or a date and time such as 2030-01-31T12:00:00Z");
        }
    }

    private static Map<String, Class<?>> fields(Kind<?> kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
    }
}
