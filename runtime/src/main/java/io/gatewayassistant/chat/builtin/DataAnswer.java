package io.gatewayassistant.chat.builtin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Condition;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.language.Subject;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Listing;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;
import io.gatewayassistant.preset.Preset;

/** Answers a request for data: counts, lists, filters. */
final class DataAnswer {

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;
    private final Criteria criteria;
    private final Finder finder;
    private final Pages pages;
    private final Table table;
    private final Preset preset;

    DataAnswer(Tools tools, Lexicon language, Vocabulary vocabulary, Criteria criteria, Preset preset) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
        this.criteria = criteria;
        this.finder = new Finder(tools, language, vocabulary);
        this.pages = new Pages(tools, language, vocabulary);
        this.table = new Table(language, vocabulary, preset);
        this.preset = preset;
    }

    String answer(Question.Data question) {
        Target target = finder.find(question.subject());
        if (target.part() != null) {
            return parts(question, target, target.part());
        }
        boolean everything = question.condition() instanceof Condition.None && target.leftover().isEmpty()
                && target.names().isEmpty();
        Optional<String> counted = question.count() && everything ? counted(question.subject(), target) : Optional.empty();
        if (counted.isPresent()) {
            return counted.get();
        }
        if (everything) {
            return all(question, target);
        }
        return filtered(question, target);
    }

    /** By an operation that only counts, where the admin API has one that needs no reading. */
    private Optional<String> counted(Subject subject, Target target) {
        Optional<FoundOperation> counter = tools.known().stream()
                .filter(operation -> operation.isRead() && !operation.needsQuery() && counts(operation, target.operation()))
                .findFirst();
        if (counter.isEmpty()) {
            return Optional.empty();
        }
        String path = target.path() + "/" + counter.get().lastSegment();
        OptionalLong count = Listing.count(Failure.answered(tools.get(path), language).body(), vocabulary);
        return count.isPresent() ? Optional.of(lines(count(subject.label(), count.getAsLong()), assumed(subject, target),
                source(counter.get()))) : Optional.empty();
    }

    private boolean counts(FoundOperation operation, FoundOperation list) {
        return vocabulary.list("count", "segments").stream()
                .anyMatch(segment -> operation.path().equals(list.path() + "/" + segment));
    }

    private String all(Question.Data question, Target target) {
        Optional<Pages.Read> read = question.count() ? pages.first(target.operation(), target.path(), Map.of(), 1)
                : pages.first(target.operation(), target.path(), Map.of(), Table.MAX_ROWS);
        if (read.isEmpty()) {
            return single(question, target);
        }
        String label = question.subject().label();
        String said = read.get().total().isPresent() ? count(label, read.get().total().getAsLong())
                : language.say("atLeast", "count", read.get().items().size(), "what", label);
        if (question.count() || read.get().items().isEmpty()) {
            return lines(said, assumed(question.subject(), target), source(target.operation()));
        }
        long total = read.get().total().orElse(read.get().items().size());
        String heading = read.get().total().isPresent() ? heading(label, total) : said;
        return lines(heading, table.rows(read.get().items(), target.kind(), ""),
                firstRows(read.get().items().size(), total), openList(target), assumed(question.subject(), target),
                source(target.operation()));
    }

    /** What is asked for is one thing, not a list. */
    private String single(Question.Data question, Target target) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(target.path()), language);
        if (question.count() || !answer.body().isObject()) {
            return language.say("notAList", "operation", target.operation().signature());
        }
        return lines(language.say("one", "what", question.subject().label()), table.fields(answer.body(), target.kind()),
                openList(target), source(target.operation()));
    }

    private String filtered(Question.Data question, Target target) {
        Map<String, String> onServer = criteria.onServer(question.condition(), target.operation());
        if (!onServer.isEmpty() && target.leftover().isEmpty() && target.names().isEmpty()) {
            Optional<String> answer = filteredByServer(question, target, onServer);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        Pages.Read read = pages.all(target.operation(), target.path(), Map.of())
                .orElseThrow(() -> new CannotAnswer(language.say("notAList", "operation", target.operation().signature())));
        if (read.items().isEmpty()) {
            return lines(count(question.subject().label(), 0), source(target.operation()));
        }
        return filtered(question, target, read);
    }

    /** Empty where the admin API refuses the parameters, or answers with what they should have kept out. */
    private Optional<String> filteredByServer(Question.Data question, Target target, Map<String, String> query) {
        if (tools.get(Pages.url(target.path(), query)) instanceof ApiAnswer.Failed) {
            return Optional.empty();
        }
        int enough = question.count() ? 1 : Table.MAX_ROWS;
        Optional<Pages.Read> read = pages.first(target.operation(), target.path(), query, enough);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String label = question.subject().label();
        List<JsonNode> items = read.get().items();
        if (items.isEmpty()) {
            return read.get().complete() ? Optional.of(lines(language.say("filteredNone", "what", label, "condition",
                    conditionOf(query)), source(target.operation()))) : Optional.empty();
        }
        Criterion criterion = criteria.on(items, question.condition(), label);
        if (!items.stream().allMatch(criterion.test()) || read.get().total().isEmpty()) {
            return Optional.empty();
        }
        long count = read.get().total().getAsLong();
        String said = language.say(question.count() ? "filteredCountAlone" : "filteredManyAlone", "count", count, "what", label,
                "condition", criterion.words());
        return Optional.of(question.count() ? lines(said, assumed(question.subject(), target), source(target.operation()))
                : lines(said, table.rows(sorted(items, criterion), target.kind(), criterion.field()),
                        firstRows(items.size(), count), openList(target), assumed(question.subject(), target),
                        source(target.operation())));
    }

    private String conditionOf(Map<String, String> query) {
        return query.entrySet().stream().map(entry -> language.say("equalCondition", "field", "`" + entry.getKey() + "`",
                "value", "`" + entry.getValue() + "`")).reduce((a, b) -> a + ", " + b).orElse("");
    }

    private String filtered(Question.Data question, Target target, Pages.Read read) {
        String label = question.subject().label();
        Optional<Criterion> value = valueIn(target, read.items());
        boolean conditional = !(question.condition() instanceof Condition.None);
        if (conditional && value.isPresent()) {
            return lines(language.say("cannotTwo"), language.say("can"));
        }
        if (!target.names().isEmpty() && value.isEmpty()) {
            return lines(language.say("noParent", "name", target.names().getFirst(), "what", label),
                    incomplete(read), source(target.operation()));
        }
        if (!conditional && value.isEmpty()) {
            return all(question, target);
        }
        Criterion criterion = value.orElseGet(() -> criteria.on(read.items(), question.condition(), label));
        List<JsonNode> matches = sorted(read.items().stream().filter(criterion.test()).toList(), criterion);
        if (matches.size() == 1 && !question.count() && !target.names().isEmpty()) {
            return lines(language.say("one", "what", label + " " + target.names().getFirst()),
                    table.fields(matches.getFirst(), target.kind()), source(target.operation()));
        }
        String assumed = value.isPresent() ? "" : assumed(question.subject(), target);
        return render(question.count(), target, read, criterion, matches, value.isPresent() ? without(label, target) : label,
                assumed);
    }

    /** The label without the words that turned out to be a value. */
    private static String without(String label, Target target) {
        String rest = label;
        for (String word : target.leftover()) {
            rest = rest.replaceAll("(?iu)(^|\\s)" + Pattern.quote(word) + "(?=\\s|$)", "").strip();
        }
        return rest.isEmpty() ? target.kind() : rest;
    }

    private String render(boolean count, Target target, Pages.Read read, Criterion criterion, List<JsonNode> matches,
            String label, String assumed) {
        long total = read.total().orElse(read.items().size());
        if (matches.isEmpty()) {
            return lines(language.say("filteredNoneOf", "total", total, "what", label, "condition", criterion.words()),
                    incomplete(read), assumed, source(target.operation()));
        }
        String said = language.say(count ? "filteredCount" : "filteredMany", "count", matches.size(), "total", total, "what",
                label, "condition", criterion.words());
        return count ? lines(said, incomplete(read), assumed, source(target.operation()))
                : lines(said, table.rows(matches, target.kind(), criterion.field()), firstRows(matches.size(), matches.size()),
                        incomplete(read), assumed, source(target.operation()));
    }

    /** A name, or a word that is no part of the resource, may be the value of a field: "native zones". */
    private Optional<Criterion> valueIn(Target target, List<JsonNode> items) {
        if (!target.names().isEmpty()) {
            return criteria.value(items, target.names().getFirst());
        }
        return target.leftover().isEmpty() ? Optional.empty()
                : criteria.value(items, String.join(" ", target.leftover()))
                        .or(() -> criteria.value(items, target.leftover().getLast()));
    }

    private String parts(Question.Data question, Target target, String noun) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(target.path()), language);
        Parts.Found found = Parts.in(answer.body(), noun);
        String label = question.subject().label();
        if (!found.hasField()) {
            return language.say("notFound", "what", label);
        }
        if (found.rows().isEmpty()) {
            return lines(count(label, 0), source(target.operation()));
        }
        Pages.Read read = new Pages.Read(found.rows(), OptionalLong.of(found.rows().size()), true);
        if (!(question.condition() instanceof Condition.None)) {
            Criterion criterion = criteria.on(found.rows(), question.condition(), label);
            List<JsonNode> matches = found.rows().stream().filter(criterion.test()).toList();
            return render(question.count(), target, read, criterion, matches, label, "");
        }
        String said = count(label, found.rows().size());
        return question.count() ? lines(said, source(target.operation()))
                : lines(heading(label, found.rows().size()), table.rows(found.rows(), "", ""),
                        firstRows(found.rows().size(), found.rows().size()), source(target.operation()));
    }

    private List<JsonNode> sorted(List<JsonNode> items, Criterion criterion) {
        List<JsonNode> sorted = new ArrayList<>(items);
        if (items.stream().allMatch(item -> criteria.moment(item, criterion.field()).isPresent())) {
            sorted.sort(Comparator.comparing(item -> criteria.moment(item, criterion.field()).orElse(Instant.MAX)));
        }
        return sorted;
    }

    private String count(String what, long count) {
        return language.say(count == 0 ? "countNone" : count == 1 ? "countOne" : "countMany", "count", count, "what", what);
    }

    private String heading(String what, long count) {
        return language.say(count == 1 ? "one" : "listMany", "count", count, "what", what);
    }

    private String firstRows(int rows, long total) {
        long shown = Math.min(Table.MAX_ROWS, rows);
        return shown < total ? language.say("firstRows", "shown", shown, "count", total) : "";
    }

    private String incomplete(Pages.Read read) {
        if (read.complete()) {
            return "";
        }
        return read.total().isPresent()
                ? language.say("incomplete", "seen", read.items().size(), "total", read.total().getAsLong())
                : language.say("incompleteUnknown", "seen", read.items().size());
    }

    private String openList(Target target) {
        return preset.listPage(target.kind()).map(url -> language.say("openList", "what", target.kind(), "url", url))
                .orElse("");
    }

    private String assumed(Subject subject, Target target) {
        return target.leftover().isEmpty() ? ""
                : language.say("assumed", "asked", subject.query(), "found", target.kind());
    }

    private String source(FoundOperation operation) {
        return language.say("source", "operation", operation.signature());
    }

    private static String lines(String... paragraphs) {
        return String.join("\n\n", List.of(paragraphs).stream().filter(paragraph -> !paragraph.isEmpty()).toList());
    }
}
