package io.gatewayassistant.chat.builtin;

import static io.gatewayassistant.chat.builtin.Prose.lines;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.gatewayassistant.chat.builtin.language.Condition;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
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
    private final Finder finder;
    private final Pages pages;
    private final Prose prose;
    private final Table table;
    private final FilteredAnswer filtered;
    private final PartsAnswer parts;

    DataAnswer(Tools tools, Lexicon language, Vocabulary vocabulary, Criteria criteria, Preset preset) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
        this.finder = new Finder(tools, language, vocabulary);
        this.pages = new Pages(tools, language, vocabulary);
        this.prose = new Prose(language, preset);
        this.table = new Table(language, vocabulary, preset);
        this.filtered = new FilteredAnswer(tools, vocabulary, criteria, pages, prose, table);
        this.parts = new PartsAnswer(tools, language, criteria, prose, table);
    }

    String answer(Question.Data question) {
        Target target = finder.find(question.subject());
        if (target.part() != null) {
            return parts.answer(question, target, target.part());
        }
        boolean conditional = !(question.condition() instanceof Condition.None) || !target.leftover().isEmpty()
                || !target.names().isEmpty();
        Optional<String> answer = conditional ? filtered.answer(question, target) : counted(question, target);
        return answer.orElseGet(() -> all(question, target));
    }

    /** By an operation that only counts, where the admin API has one that needs no reading. */
    private Optional<String> counted(Question.Data question, Target target) {
        Optional<FoundOperation> counter = tools.known().stream()
                .filter(operation -> operation.isRead() && !operation.needsQuery() && counts(operation, target.operation()))
                .findFirst();
        if (counter.isEmpty() || !question.count()) {
            return Optional.empty();
        }
        String path = target.path() + "/" + counter.get().lastSegment();
        OptionalLong count = Listing.count(Failure.answered(tools.get(path), language).body(), vocabulary);
        return count.isPresent() ? Optional
                .of(lines(prose.count(question.subject().label(), count.getAsLong()), prose.assumed(question.subject(), target),
                        prose.source(counter.get())))
                : Optional.empty();
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
        String said = read.get().total().isPresent() ? prose.count(label, read.get().total().getAsLong())
                : prose.say("atLeast", "count", read.get().items().size(), "what", label);
        if (question.count() || read.get().items().isEmpty()) {
            return lines(said, prose.assumed(question.subject(), target), prose.source(target.operation()));
        }
        long total = read.get().total().orElse(read.get().items().size());
        String heading = read.get().total().isPresent() ? prose.heading(label, total) : said;
        return lines(heading, table.rows(read.get().items(), target.kind(), ""),
                prose.firstRows(read.get().items().size(), total), prose.openList(target),
                prose.assumed(question.subject(), target),
                prose.source(target.operation()));
    }

    /** What is asked for is one thing, not a list. */
    private String single(Question.Data question, Target target) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(target.path()), language);
        if (question.count() || !answer.body().isObject()) {
            return prose.notAList(target);
        }
        return lines(prose.say("one", "what", question.subject().label()), table.fields(answer.body(), target.kind()),
                prose.openList(target), prose.source(target.operation()));
    }
}
