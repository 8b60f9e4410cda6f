package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.reading.DocHit;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Names;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Answers how something works with passages of the documentation. */
final class HowToAnswer {

    private static final int MAX_LINKS = 3;
    private static final int MAX_OPERATIONS = 3;

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;

    HowToAnswer(Tools tools, Lexicon language, Vocabulary vocabulary) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
    }

    String answer(Question.HowTo question) {
        Tools.Result found = tools.docSearch(question.topic());
        List<DocHit> hits = found.failed() ? List.of() : DocHit.parse(found.text());
        List<DocHit> fitting = hits.stream().filter(hit -> hit.overlap(words(question)) >= needed(question)).toList();
        if (fitting.isEmpty() && DocHit.sure(found.text())) {
            // The words may be of another language than the documentation.
            fitting = hits;
        }
        if (fitting.isEmpty()) {
            return nothing(question, found);
        }
        DocHit best = best(fitting, question);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(best.url().isEmpty() ? language.say("docsQuoteNoLink", "title", best.title())
                : language.say("docsQuote", "title", best.title(), "url", best.url()));
        paragraphs.add(best.quote());
        String more = fitting.stream().filter(hit -> !hit.url().isEmpty() && !hit.url().equals(best.url()))
                .map(hit -> "[" + hit.title() + "](" + hit.url() + ")").distinct().limit(MAX_LINKS)
                .collect(Collectors.joining(", "));
        if (!more.isEmpty()) {
            paragraphs.add(language.say("docsMore", "links", more));
        }
        return String.join("\n\n", paragraphs);
    }

    /**
     * The first hit, unless one further down is about more of the words. Codes of errors count twice, and so does a heading
     * that promises reasons where they are asked for. Between equals, the one whose heading has more of the words is about
     * them, rather than mentions them.
     */
    private DocHit best(List<DocHit> hits, Question.HowTo question) {
        Set<String> words = words(question);
        Comparator<DocHit> better = Comparator
                .comparingInt((DocHit hit) -> hit.overlap(words) + hit.codes(question.topic())
                        + (question.why() && hit.isAbout(vocabulary.list("reasons")) ? 1 : 0))
                .thenComparingInt(hit -> hit.headingOverlap(words));
        return hits.stream().reduce((best, hit) -> better.compare(hit, best) > 0 ? hit : best).orElseThrow();
    }

    private static Set<String> words(Question.HowTo question) {
        return question.subject().words().stream().flatMap(word -> Names.words(word).stream()).collect(Collectors.toSet());
    }

    /** Half of the words that carry meaning. */
    private static int needed(Question.HowTo question) {
        return Math.max(1, (words(question).size() + 1) / 2);
    }

    private String nothing(Question.HowTo question, Tools.Result found) {
        String said = found.failed() ? language.say("docsFailed", "reason", found.text().strip())
                : language.say("docsNone", "what", question.subject().label());
        if (question.subject().isEmpty()) {
            return said;
        }
        String operations = tools.search(question.subject().query()).stream()
                .filter(operation -> Fit.of(question.subject(), operation).level() >= Fit.BEGINNING)
                .sorted(Comparator.comparing((FoundOperation operation) -> !operation.isRead())
                        .thenComparing(FoundOperation::endsWithParameter))
                .limit(MAX_OPERATIONS).map(HowToAnswer::line).collect(Collectors.joining("\n"));
        return operations.isEmpty() ? said : said + " " + language.say("docsOperations") + "\n\n" + operations;
    }

    private static String line(FoundOperation operation) {
        return "- `" + operation.signature() + "`" + (operation.summary().isEmpty() ? "" : ": " + operation.summary());
    }
}
