package io.gatewayassistant.catalog.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.index.Terms;
import io.gatewayassistant.index.Words;

/** Derives the profiles of operations from their paths and names. */
final class Profiler {

    /** Where there is no summary, what the description begins with. */
    private static final int START_OF_DESCRIPTION = 80;

    /** Types that may be one, as far as the document says. */
    private static final Set<String> TEXTS = Set.of("string", "any");
    private static final Set<String> IDENTIFIERS = Set.of("id", "ids", "identifier", "identifiers", "uuid", "code", "codes",
            "key", "token", "secret", "number");

    private final PathStructure paths;

    Profiler(PathStructure paths) {
        this.paths = paths;
    }

    Profile profile(Operation operation) {
        String kind = OperationTexts.kind(operation.path());
        List<String> terms = Terms.of(kind);
        String joined = Terms.joined(kind);
        List<String> around = Stream.of(operation.path().split("/"))
                .filter(segment -> !segment.contains("{") && !segment.equals(kind))
                .flatMap(segment -> Terms.of(segment).stream()).toList();
        Set<String> names = new LinkedHashSet<>(terms);
        names.add(joined);
        names.addAll(around);
        operation.tags().forEach(tag -> names.addAll(Terms.of(tag)));
        names.addAll(Terms.of(title(operation)));
        names.addAll(Terms.of(operation.id()));
        return new Profile(operation, terms, joined, around, List.copyOf(names),
                searches(operation), (int) operation.path().chars().filter(c -> c == '{').count(),
                ActionFits.of(operation, paths.role(operation)));
    }

    private static boolean searches(Operation operation) {
        return operation.verb() == HttpVerb.GET && operation.parameters().stream().anyMatch(
                parameter -> parameter.required() && parameter.in() == Parameter.Location.QUERY && isText(parameter));
    }

    /** Whether people find something by it: an identifier or a key they only have afterwards. */
    private static boolean isText(Parameter parameter) {
        return TEXTS.contains(parameter.type()) && parameter.values().isEmpty()
                && Stream.of(parameter.name(), parameter.description()).flatMap(text -> Words.of(text).stream())
                        .noneMatch(word -> IDENTIFIERS.contains(word.text()));
    }

    private static String title(Operation operation) {
        String description = operation.description();
        return operation.summary().isEmpty()
                ? description.substring(0, Math.min(START_OF_DESCRIPTION, description.length()))
                : operation.summary();
    }
}
