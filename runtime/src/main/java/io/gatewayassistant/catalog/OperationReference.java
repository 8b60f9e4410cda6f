package io.gatewayassistant.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;

/**
 * How a model names an operation, and maybe a part of it: {@code Route.update}, {@code put /routes/{id}} or
 * {@code PUT /routes/42 body.backend}.
 *
 * @param name of the operation: an id, or a path with or without method
 * @param part where in the body or the answer, {@code body.backend}; empty for the whole operation
 */
record OperationReference(String name, String part) {

    private static final Pattern PART = Pattern.compile("(?<name>\\S.*?)\\s+(?<part>(?:body|returns)(?:\\.\\S+)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALL = Pattern.compile("(?<method>\\p{Alpha}+)\\s+(?<path>/[^\\s?#]*).*");
    private static final Pattern PATH = Pattern.compile("(?<path>/[^\\s?#]*).*");
    private static final int NEAREST = 5;

    static OperationReference parse(String text) {
        String plain = text.strip().replaceAll("^[\"'`]+|[\"'`]+$", "");
        Matcher part = PART.matcher(plain);
        return part.matches() ? new OperationReference(part.group("name"), part.group("part"))
                : new OperationReference(plain, "");
    }

    /** The operations that this may mean: one where it is clear, none where it is unknown. */
    List<Operation> in(Catalog catalog) {
        Matcher call = CALL.matcher(name);
        if (call.matches()) {
            return HttpVerb.parse(call.group("method")).flatMap(verb -> at(verb, call.group("path"), catalog)).stream()
                    .toList();
        }
        Matcher path = PATH.matcher(name);
        if (path.matches()) {
            return Stream.of(HttpVerb.values()).flatMap(verb -> at(verb, path.group("path"), catalog).stream()).distinct()
                    .toList();
        }
        String id = name.toLowerCase(Locale.ROOT);
        return Stream.<Predicate<Operation>> of(operation -> operation.id().equals(name),
                operation -> operation.id().equalsIgnoreCase(name),
                operation -> operation.id().toLowerCase(Locale.ROOT).endsWith("." + id))
                .map(test -> catalog.operations().stream().filter(test).toList()).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    /** What is most like this, for a reference that means nothing. */
    List<Operation> nearest(Catalog catalog) {
        Matcher call = CALL.matcher(name);
        Optional<HttpVerb> verb = call.matches() ? HttpVerb.parse(call.group("method")) : Optional.empty();
        return verb.map(known -> catalog.nearest(known, call.group("path"), NEAREST))
                .orElseGet(() -> catalog.find(name).operations().stream().limit(NEAREST).toList());
    }

    /** By the template as it is written, or by a concrete path. */
    private static Optional<Operation> at(HttpVerb verb, String path, Catalog catalog) {
        return catalog.operations().stream().filter(operation -> operation.verb() == verb && operation.path().equals(path))
                .findFirst().or(() -> catalog.match(verb, path).map(OperationMatch::operation));
    }
}
