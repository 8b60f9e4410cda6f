package io.gatewayassistant.chat.builtin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Condition;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Period;
import io.gatewayassistant.chat.builtin.reading.Dates;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Names;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Turns the condition of a question into a test on the fields that entities really have. */
final class Criteria {

    private static final int MAX_FIELDS = 12;

    private final Lexicon language;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final ZoneId zone;

    Criteria(Lexicon language, Vocabulary vocabulary, LocalDate today, ZoneId zone) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.today = today;
        this.zone = zone;
    }

    /** The condition as query parameters that the operation has, empty where it has none for it. */
    Map<String, String> onServer(Condition condition, FoundOperation operation) {
        return switch (condition) {
            case Condition.None none -> Map.of();
            case Condition.InState state -> stateOnServer(state, operation);
            case Condition.Dated dated -> datesOnServer(dated.date(), dated.period(), operation);
            case Condition.Expired expired -> datesOnServer("expire", new Period(null, today), operation);
            case Condition.NotExpired notExpired -> datesOnServer("expire", new Period(today, null), operation);
            case Condition.FieldIs field -> operation.parameter(List.of(field.field()))
                    .map(parameter -> Map.of(parameter, field.value())).orElse(Map.of());
        };
    }

    private Map<String, String> stateOnServer(Condition.InState state, FoundOperation operation) {
        Map<String, List<String>> fields = vocabulary.stateFields(state.state());
        return operation.parameter(fields.keySet())
                .flatMap(parameter -> Names.first(List.of(parameter), fields.keySet())
                        .filter(field -> fields.get(field).size() == 1)
                        .map(field -> Map.of(parameter, fields.get(field).getFirst())))
                .orElse(Map.of());
    }

    private Map<String, String> datesOnServer(String date, Period period, FoundOperation operation) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        List<String> before = vocabulary.beforeParameters(date);
        List<String> after = vocabulary.afterParameters(date);
        int pair = pair(before, after, from != null, to != null, operation);
        if (pair < 0) {
            return Map.of();
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (from != null) {
            query.put(named(after.get(pair), operation), from.atStartOfDay(zone).toInstant().toString());
        }
        if (to != null) {
            query.put(named(before.get(pair), operation), to.atStartOfDay(zone).toInstant().toString());
        }
        return query;
    }

    /**
     * Which of the pairs of parameters to use, -1 for none. Where the description leaves parameters out, a pair of which one
     * is documented, or the most usual one, is tried: the entities read are tested anyway.
     */
    private static int pair(List<String> before, List<String> after, boolean from, boolean to, FoundOperation operation) {
        int likely = operation.hidesParameters() && !before.isEmpty() ? 0 : -1;
        for (int i = before.size() - 1; i >= 0; i--) {
            boolean hasBefore = operation.parameter(List.of(before.get(i))).isPresent();
            boolean hasAfter = operation.parameter(List.of(after.get(i))).isPresent();
            if ((hasBefore || !to) && (hasAfter || !from)) {
                return i;
            }
            likely = operation.hidesParameters() && (hasBefore || hasAfter) ? i : likely;
        }
        return likely;
    }

    private static String named(String parameter, FoundOperation operation) {
        return operation.parameter(List.of(parameter)).orElse(parameter);
    }

    /** The test on these entities. Where none of their fields decides, the plan ends with saying so. */
    Criterion on(List<JsonNode> items, Condition condition, String what) {
        return switch (condition) {
            case Condition.None none -> new Criterion("", "", "", item -> true);
            case Condition.InState state -> state(items, state, what);
            case Condition.Dated dated -> dated(items, dated.date(), dated.period(), what, false);
            case Condition.Expired expired -> dated(items, "expire", new Period(null, today), what, true);
            case Condition.NotExpired notExpired -> dated(items, "expire", new Period(today, null), what, false);
            case Condition.FieldIs field -> fieldIs(items, field, what);
        };
    }

    private Criterion state(List<JsonNode> items, Condition.InState state, String what) {
        Map<String, List<String>> byName = vocabulary.stateFields(state.state());
        for (Map.Entry<String, List<String>> entry : byName.entrySet()) {
            Optional<String> field = Names.first(List.of(entry.getKey()), fields(items));
            if (field.isPresent() && decides(items, field.get(), entry, byName)) {
                return equal(field.get(), entry.getValue());
            }
        }
        throw new CannotAnswer(language.say("noField", "what", what, "condition",
                language.say("stateWords", "state", state.words()), "fields", fieldNames(items)));
    }

    /** A boolean decides; a text only where some entity has one of the values that are known. */
    private static boolean decides(List<JsonNode> items, String field, Map.Entry<String, List<String>> entry,
            Map<String, List<String>> all) {
        return items.stream().map(item -> item.path(field))
                .anyMatch(value -> value.isBoolean() || entry.getValue().contains(value.asText().toLowerCase(Locale.ROOT)))
                || all.size() == 1;
    }

    private Criterion equal(String field, List<String> values) {
        return new Criterion(equality(field, String.join("|", values)), field, "",
                item -> values.stream().anyMatch(value -> value.equalsIgnoreCase(item.path(field).asText())));
    }

    private Criterion fieldIs(List<JsonNode> items, Condition.FieldIs wanted, String what) {
        String field = Names.first(List.of(wanted.field()), fields(items)).orElseThrow(() -> new CannotAnswer(
                language.say("noField", "what", what, "condition", wanted.field(), "fields", fieldNames(items))));
        return valueIn(field, wanted.value());
    }

    /** The yes-or-no field that one of the words names, where the condition is that it is on or off: "dnssec enabled". */
    Optional<Criterion> flag(List<JsonNode> items, Condition condition, List<String> words) {
        if (!(condition instanceof Condition.InState state)) {
            return Optional.empty();
        }
        List<String> onOrOff = vocabulary.stateFields(state.state()).getOrDefault("enabled", List.of());
        return onOrOff.isEmpty() ? Optional.empty()
                : Names.first(words, fields(items))
                        .filter(field -> items.stream().anyMatch(item -> item.path(field).isBoolean()))
                        .map(field -> equal(field, onOrOff));
    }

    /** A name, or a word that is no part of the resource, may be the value of a field: "native zones". */
    Optional<Criterion> value(Target target, List<JsonNode> items) {
        if (!target.names().isEmpty()) {
            return value(items, target.names().getFirst());
        }
        return target.leftover().isEmpty() ? Optional.empty()
                : value(items, String.join(" ", target.leftover())).or(() -> value(items, target.leftover().getLast()));
    }

    /** The field whose value these words are, in some entity. */
    private Optional<Criterion> value(List<JsonNode> items, String words) {
        return fields(items).stream().filter(field -> items.stream().anyMatch(item -> has(item.path(field), words)))
                .findFirst().map(field -> valueIn(field, words));
    }

    private Criterion valueIn(String field, String value) {
        return new Criterion(equality(field, value), field, value, item -> has(item.path(field), value));
    }

    /** "`field` = `value`" in words of the language. */
    String equality(String field, String value) {
        return language.say("equalCondition", "field", "`" + field + "`", "value", "`" + value + "`");
    }

    /** Whether that is the id or the name of the entity. */
    boolean isNamed(JsonNode item, String name) {
        return Stream.concat(vocabulary.list("fields", "ids").stream(), vocabulary.list("fields", "names").stream())
                .anyMatch(field -> has(item.path(field), name));
    }

    /** The value as the entities spell it, for a parameter that compares exactly. */
    static String spelling(List<JsonNode> items, Criterion criterion) {
        return items.stream().filter(criterion.test()).map(item -> item.path(criterion.field()))
                .filter(JsonNode::isValueNode).map(JsonNode::asText).findFirst().orElse(criterion.value());
    }

    private static boolean has(JsonNode value, String wanted) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isValueNode() && has(element, wanted)) {
                    return true;
                }
            }
            return false;
        }
        return value.isValueNode() && !value.isBoolean() && bare(value.asText()).equals(bare(wanted)) && !wanted.isBlank();
    }

    /** Spelling apart; host names may end with a dot. */
    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('-', ' ');
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private Criterion dated(List<JsonNode> items, String date, Period period, String what, boolean expired) {
        List<String> dates = date.isEmpty() ? vocabulary.allDates() : List.of(date);
        List<String> found = dates.stream().map(name -> dateField(items, name)).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            throw new CannotAnswer(language.say("noDate", "what", what, "fields", fieldNames(items)));
        }
        if (found.size() > 1) {
            throw new CannotAnswer(language.say("severalDates", "fields", found.stream().map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", "))));
        }
        return new Criterion(words(found.getFirst(), period, expired), found.getFirst(), "", within(found.getFirst(), period));
    }

    private Optional<String> dateField(List<JsonNode> items, String date) {
        Set<String> fields = fields(items);
        return vocabulary.dateFields(date).stream().map(name -> Names.first(List.of(name), fields)).flatMap(Optional::stream)
                .filter(field -> items.stream().anyMatch(item -> Dates.read(item.path(field), zone).isPresent()))
                .findFirst();
    }

    private Predicate<JsonNode> within(String field, Period period) {
        Instant from = start(period.from());
        Instant to = start(period.to());
        return item -> Dates.read(item.path(field), zone)
                .filter(moment -> from == null || !moment.isBefore(from))
                .filter(moment -> to == null || moment.isBefore(to))
                .isPresent();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private String words(String field, Period period, boolean expired) {
        String name = "`" + field + "`";
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (expired && to != null) {
            return language.say("expiredCondition", "field", name, "to", to);
        }
        if (from != null && to != null) {
            return language.say("betweenCondition", "field", name, "from", from, "to", to.minusDays(1));
        }
        return from == null ? language.say("beforeCondition", "field", name, "to", String.valueOf(to))
                : language.say("afterCondition", "field", name, "from", from);
    }

    /** The field of one of the dates, to sort by; empty where the entities have none. */
    Optional<Instant> moment(JsonNode item, String field) {
        return Dates.read(item.path(field), zone);
    }

    private static Set<String> fields(List<JsonNode> items) {
        Set<String> fields = new LinkedHashSet<>();
        items.forEach(item -> item.fieldNames().forEachRemaining(fields::add));
        return fields;
    }

    private String fieldNames(List<JsonNode> items) {
        List<String> names = new ArrayList<>(fields(items));
        String shown = names.stream().filter(name -> !vocabulary.isSecret(name)).limit(MAX_FIELDS)
                .map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > MAX_FIELDS ? shown + ", …" : shown;
    }
}
