package io.gatewayassistant.chat.builtin;

import static io.gatewayassistant.chat.builtin.Prose.lines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Condition;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;
import io.gatewayassistant.chat.builtin.reading.Listing;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Answers a request for those entities that meet a condition, leaving to the admin API what it can filter itself. */
final class FilteredAnswer {

    private final Tools tools;
    private final Vocabulary vocabulary;
    private final Criteria criteria;
    private final Pages pages;
    private final Prose prose;
    private final Table table;
    private final Matches matches;

    FilteredAnswer(Tools tools, Vocabulary vocabulary, Criteria criteria, Pages pages, Prose prose, Table table) {
        this.tools = tools;
        this.vocabulary = vocabulary;
        this.criteria = criteria;
        this.pages = pages;
        this.prose = prose;
        this.table = table;
        this.matches = new Matches(criteria, prose, table);
    }

    /** Empty where nothing in the question turned out to be a condition. */
    Optional<String> answer(Question.Data question, Target target) {
        Optional<String> answer = target.names().isEmpty() && target.leftover().isEmpty() ? conditionOnServer(question, target)
                : namedOnServer(question, target).or(() -> valueOnServer(question, target));
        if (answer.isPresent()) {
            return answer;
        }
        Pages.Read read = pages.all(target.operation(), target.path(), Map.of())
                .orElseThrow(() -> new CannotAnswer(prose.notAList(target)));
        if (read.items().isEmpty()) {
            return Optional.of(lines(prose.count(question.subject().label(), 0), prose.source(target.operation())));
        }
        return filtered(question, target, read);
    }

    private Optional<String> conditionOnServer(Question.Data question, Target target) {
        Map<String, String> query = criteria.onServer(question.condition(), target.operation());
        String label = question.subject().label();
        return query.isEmpty() ? Optional.empty()
                : filteredByServer(question.count(), label, target, query,
                        items -> criteria.on(items, question.condition(), label));
    }

    /** One entity, where the admin API can search for its name. */
    private Optional<String> namedOnServer(Question.Data question, Target target) {
        Optional<String> parameter = target.operation().parameter(vocabulary.list("searches"));
        if (target.names().isEmpty() || parameter.isEmpty() || question.count()) {
            return Optional.empty();
        }
        Map<String, String> query = Map.of(parameter.get(), target.names().getFirst());
        if (!(tools.get(Pages.url(target.path(), query)) instanceof ApiAnswer.Answered answered)) {
            return Optional.empty();
        }
        List<JsonNode> found = Listing.in(answered, vocabulary).map(Listing::items).orElse(List.of()).stream()
                .filter(item -> criteria.isNamed(item, target.names().getFirst())).toList();
        return found.size() == 1 ? Optional.of(entity(question, target, found.getFirst())) : Optional.empty();
    }

    private String entity(Question.Data question, Target target, JsonNode entity) {
        return lines(prose.say("one", "what", question.subject().label() + " " + target.names().getFirst()),
                table.fields(entity, target.kind()), prose.source(target.operation()));
    }

    /** Where the first of many pages shows which field a word is a value of, the admin API finds the others. */
    private Optional<String> valueOnServer(Question.Data question, Target target) {
        Optional<Pages.Read> first = pages.first(target.operation(), target.path(), Map.of(), 1);
        boolean conditional = target.names().isEmpty() && !(question.condition() instanceof Condition.None);
        if (first.isEmpty() || first.get().complete() || conditional) {
            return Optional.empty();
        }
        Optional<Criterion> value = criteria.value(target, first.get().items());
        Optional<String> parameter = value.flatMap(found -> target.operation().parameter(List.of(found.field())));
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        Criterion criterion = value.orElseThrow();
        Map<String, String> query = Map.of(parameter.get(), Criteria.spelling(first.get().items(), criterion));
        return filteredByServer(question.count(), target.shortened(question.subject().label()), target, query,
                items -> criterion);
    }

    /** Empty where the admin API refuses the parameters, or answers with what they should have kept out. */
    private Optional<String> filteredByServer(boolean count, String label, Target target, Map<String, String> query,
            Function<List<JsonNode>, Criterion> condition) {
        if (tools.get(Pages.url(target.path(), query)) instanceof ApiAnswer.Failed failed && failed.refusesParameters()) {
            return Optional.empty();
        }
        Optional<Pages.Read> read = pages.first(target.operation(), target.path(), query, count ? 1 : Table.MAX_ROWS);
        if (read.isEmpty() || read.get().total().isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> items = read.get().items();
        if (items.isEmpty()) {
            return Optional.of(lines(prose.say("filteredNone", "what", label, "condition", asked(query)),
                    prose.source(target.operation())));
        }
        Criterion criterion = condition.apply(items);
        if (!items.stream().allMatch(criterion.test())) {
            return Optional.empty();
        }
        long total = read.get().total().getAsLong();
        String said = prose.say(Matches.text(count, total) + "Alone", "count", total, "what", label, "condition",
                criterion.words());
        return Optional.of(count ? lines(said, prose.source(target.operation()))
                : lines(said, table.rows(matches.sorted(items, criterion), target.kind(), criterion.field()),
                        prose.firstRows(items.size(), total), prose.openList(target), prose.source(target.operation())));
    }

    private String asked(Map<String, String> query) {
        return query.entrySet().stream().map(entry -> criteria.equality(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> filtered(Question.Data question, Target target, Pages.Read read) {
        String label = question.subject().label();
        Optional<Criterion> flag = criteria.flag(read.items(), question.condition(), target.leftover());
        if (flag.isPresent()) {
            List<JsonNode> passing = read.items().stream().filter(flag.get().test()).toList();
            return Optional
                    .of(matches.render(question.count(), target, read, flag.get(), passing, target.shortened(label), ""));
        }
        Optional<Criterion> value = criteria.value(target, read.items());
        boolean named = !target.names().isEmpty();
        boolean conditional = !named && !(question.condition() instanceof Condition.None);
        if (conditional && value.isPresent()) {
            return Optional.of(prose.cannotTwo());
        }
        if (named && value.isEmpty()) {
            return Optional.of(lines(prose.say("noParent", "name", target.names().getFirst(), "what", label),
                    prose.incomplete(read), prose.source(target.operation())));
        }
        if (!conditional && value.isEmpty()) {
            return Optional.empty();
        }
        Criterion criterion = value.orElseGet(() -> criteria.on(read.items(), question.condition(), label));
        List<JsonNode> passing = read.items().stream().filter(criterion.test()).toList();
        if (passing.size() == 1 && !question.count() && named) {
            return Optional.of(entity(question, target, passing.getFirst()));
        }
        String assumed = value.isPresent() ? "" : prose.assumed(question.subject(), target);
        return Optional.of(matches.render(question.count(), target, read, criterion, passing,
                value.isPresent() ? target.shortened(label) : label, assumed));
    }
}
