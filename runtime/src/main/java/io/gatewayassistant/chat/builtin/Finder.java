package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Subject;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Names;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Finds the operation that reads what a question is about. */
final class Finder {

    private static final int MAX_NAMES = 6;
    private static final int MAX_ENTITIES = 3;

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;
    private final Parents parents;

    Finder(Tools tools, Lexicon language, Vocabulary vocabulary) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
        this.parents = new Parents(tools, language, vocabulary);
    }

    private record Candidate(FoundOperation operation, Fit fit) {
    }

    Target find(Subject subject) {
        List<FoundOperation> found = tools.search("list " + subject.query());
        List<Candidate> best = best(subject, found);
        if (best.isEmpty()) {
            Optional<Target> part = partOfEntity(subject, found);
            return part.orElseGet(() -> similarWords(subject, found));
        }
        FoundOperation operation = tools.detailed(best.get(0).operation());
        Parents.Resolved resolved = parents.resolve(operation, subject.names());
        return new Target(operation, resolved.path(), best.get(0).fit().leftover(), resolved.names(), null);
    }

    /** The operations that fit best: several only where they are the same resource. */
    private List<Candidate> best(Subject subject, List<FoundOperation> found) {
        List<Candidate> candidates = found.stream().filter(this::isList)
                .map(operation -> new Candidate(operation, Fit.of(subject, operation)))
                .filter(candidate -> candidate.fit().level() > Fit.NONE)
                .toList();
        int level = candidates.stream().mapToInt(candidate -> candidate.fit().level()).max().orElse(Fit.NONE);
        List<Candidate> best = candidates.stream().filter(candidate -> candidate.fit().level() == level)
                .sorted(Comparator.comparingInt(candidate -> candidate.operation().pathParameters().size()))
                .toList();
        List<String> names = best.stream().map(candidate -> candidate.operation().lastName()).distinct().toList();
        if (names.size() > 1) {
            throw new CannotAnswer(language.say("ambiguous", "what", subject.label(), "names", quoted(names)));
        }
        return best;
    }

    private boolean isList(FoundOperation operation) {
        return operation.isRead() && !operation.endsWithParameter() && !operation.needsQuery()
                && !vocabulary.list("auxiliary").contains(operation.lastSegment());
    }

    /** What is asked for may be no resource but a part of one: the records of a zone. */
    private Optional<Target> partOfEntity(Subject subject, List<FoundOperation> found) {
        if (subject.names().isEmpty()) {
            return Optional.empty();
        }
        Optional<Target> part = partIn(subject, found);
        boolean host = subject.names().getFirst().contains(".");
        return part.isPresent() || !host ? part : partIn(subject, tools.search(vocabulary.text("namedLikeHosts")));
    }

    private Optional<Target> partIn(Subject subject, List<FoundOperation> found) {
        String noun = Names.words(subject.headWords().getLast()).getLast();
        return found.stream().filter(operation -> operation.isRead() && operation.endsWithParameter())
                .sorted(Comparator.comparing((FoundOperation operation) -> !operation.mentions(noun))
                        .thenComparing(operation -> operation.pathParameters().size()))
                .limit(MAX_ENTITIES)
                .map(operation -> part(subject, operation, noun)).flatMap(Optional::stream).findFirst();
    }

    /** The entity must be the one that the question names. */
    private Optional<Target> part(Subject subject, FoundOperation operation, String noun) {
        List<String> leftover = subject.headWords().subList(0, subject.head() - 1);
        return parents.named(operation, subject.names())
                .map(resolved -> new Target(operation, resolved.path(), leftover, resolved.names(), noun));
    }

    private Target similarWords(Subject subject, List<FoundOperation> found) {
        List<String> names = found.stream().filter(FoundOperation::isRead).map(FoundOperation::lastName).distinct()
                .filter(name -> !vocabulary.list("auxiliary").contains(name)).limit(MAX_NAMES).toList();
        List<String> said = new ArrayList<>();
        said.add(language.say("notFound", "what", subject.label()));
        if (!names.isEmpty()) {
            said.add(language.say("nearest", "names", quoted(names)));
        }
        throw new CannotAnswer(String.join(" ", said));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
