package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.Names;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;
import io.gatewayassistant.preset.Preset;

/** Writes entities as a Markdown table, their names as links to the backoffice. Never shows what may be a secret. */
final class Table {

    static final int MAX_ROWS = 20;

    private static final int MAX_COLUMNS = 6;
    private static final int MAX_CELL = 60;
    private static final String VALUE = "value";

    private final Lexicon language;
    private final Vocabulary vocabulary;
    private final Preset preset;

    Table(Lexicon language, Vocabulary vocabulary, Preset preset) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.preset = preset;
    }

    /** One row per entity, at most {@link #MAX_ROWS}; {@code decisive} is always a column, unless it is empty text. */
    String rows(List<JsonNode> items, String kind, String decisive) {
        List<JsonNode> shown = items.subList(0, Math.min(MAX_ROWS, items.size()));
        List<String> columns = columns(shown, decisive);
        StringBuilder table = new StringBuilder();
        table.append(columns.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
        table.append(columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        String linked = linked(columns);
        for (JsonNode item : shown) {
            table.append(columns.stream().map(column -> cell(item, column, column.equals(linked) ? kind : ""))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return table.toString().stripTrailing();
    }

    /** One row per field of an entity. */
    String fields(JsonNode entity, String kind) {
        List<String> fields = new ArrayList<>();
        entity.fieldNames().forEachRemaining(fields::add);
        String linked = linked(fields);
        return fields.stream().filter(field -> isShown(entity.path(field), field))
                .map(field -> "| " + field + " | " + cell(entity, field, field.equals(linked) ? kind : "") + " |")
                .collect(Collectors.joining("\n", "| | |\n| --- | --- |\n", ""));
    }

    private List<String> columns(List<JsonNode> items, String decisive) {
        Set<String> fields = new LinkedHashSet<>();
        for (JsonNode item : items) {
            item.fieldNames().forEachRemaining(field -> {
                if (isShown(item.path(field), field) && !text(item.path(field)).isEmpty()) {
                    fields.add(field);
                }
            });
        }
        Set<String> columns = new LinkedHashSet<>();
        // What people call it and what they asked for come first: a panel may be too narrow for the rest.
        Names.first(vocabulary.list("fields", "names"), fields).ifPresent(columns::add);
        if (fields.contains(decisive)) {
            columns.add(decisive);
        }
        Names.first(vocabulary.list("fields", "ids"), fields).ifPresent(columns::add);
        vocabulary.list("fields", "telling").forEach(name -> Names.first(List.of(name), fields).ifPresent(columns::add));
        columns.addAll(fields);
        return columns.isEmpty() ? List.of(VALUE) : columns.stream().limit(MAX_COLUMNS).toList();
    }

    private boolean isShown(JsonNode value, String field) {
        boolean texts = value.isArray() && !value.isEmpty() && value.get(0).isValueNode();
        return (value.isValueNode() && !value.isNull() || texts) && !vocabulary.isSecret(field);
    }

    private String linked(List<String> columns) {
        return Names.first(vocabulary.list("fields", "names"), columns)
                .or(() -> Names.first(vocabulary.list("fields", "ids"), columns)).orElse("");
    }

    private String cell(JsonNode item, String column, String kind) {
        String text = isSecret(item, column) ? "…" : text(item.isValueNode() ? item : item.path(column));
        Optional<String> page = kind.isEmpty() || text.isEmpty() ? Optional.empty() : page(item, kind);
        return page.map(address -> "[" + text + "](" + address + ")").orElse(text);
    }

    /** A setting whose name says that its value is a secret. */
    private boolean isSecret(JsonNode item, String column) {
        return Names.squeeze(column).equals(VALUE) && vocabulary.isSecret(item.path("name").asText());
    }

    private Optional<String> page(JsonNode item, String kind) {
        List<String> fields = new ArrayList<>();
        item.fieldNames().forEachRemaining(fields::add);
        return Names.first(vocabulary.list("fields", "ids"), fields).map(field -> item.path(field).asText())
                .flatMap(id -> preset.editPage(kind, id));
    }

    private String text(JsonNode value) {
        if (value.isBoolean()) {
            return language.say(value.asBoolean() ? "yes" : "no");
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(element.isValueNode() ? element.asText() : "…"));
            return safe(String.join(", ", parts));
        }
        return value.isNull() || !value.isValueNode() ? "" : safe(value.asText());
    }

    /** Short, on one line, and nothing but text in Markdown. */
    private static String safe(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String cut = line.codePointCount(0, line.length()) > MAX_CELL
                ? line.substring(0, line.offsetByCodePoints(0, MAX_CELL - 1)) + "…"
                : line;
        return cut.replaceAll("([\\\\|\\[\\]`<>*])", "\\\\$1");
    }
}
