package io.gatewayassistant.execute;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.settings.AssistantConfig;

/** What the configuration says of operations that the catalog does not have: a mistyped name protects nothing. */
final class UnmetNames {

    private static final String PREFIX = "quarkus.gateway-assistant.";

    private final AssistantConfig config;
    private final List<Operation> operations;

    private UnmetNames(AssistantConfig config, List<Operation> operations) {
        this.config = config;
        this.operations = operations;
    }

    /** A sentence for each name that means nothing in a catalog of {@code operations}, for whoever runs the application. */
    static List<String> in(AssistantConfig config, List<Operation> operations) {
        UnmetNames names = new UnmetNames(config, operations);
        return Stream.of(names.ids(), names.patterns(), names.kinds()).flatMap(Function.identity()).toList();
    }

    private Stream<String> ids() {
        Set<String> known = operations.stream().map(Operation::id).collect(Collectors.toUnmodifiableSet());
        return config.operations().keySet().stream().sorted().filter(id -> !known.contains(id))
                .map(id -> unmet("operations.\"" + id + "\" changes nothing: the catalog has no operation of this id", id,
                        known));
    }

    private Stream<String> patterns() {
        AssistantConfig.Patterns protect = config.protect().operations();
        return Stream.of(
                unfit("operation-ids", protect.operationIds().orElse(List.of()),
                        pattern -> new Patterns(List.of(), List.of(), List.of(pattern)), all(Operation::id)),
                unfit("paths", protect.paths().orElse(List.of()),
                        pattern -> new Patterns(List.of(pattern), List.of(), List.of()), all(Operation::path)),
                unfit("tags", protect.tags().orElse(List.of()),
                        pattern -> new Patterns(List.of(), List.of(pattern), List.of()),
                        operations.stream().flatMap(operation -> operation.tags().stream()).toList()))
                .flatMap(Function.identity());
    }

    private Stream<String> unfit(String property, List<String> patterns, Function<String, Patterns> compiled,
            Collection<String> known) {
        return patterns.stream().filter(pattern -> operations.stream()
                .noneMatch(operation -> compiled.apply(pattern).fit(operation, operation.path())))
                .map(pattern -> unmet("protect.operations." + property + ": '" + pattern
                        + "' protects nothing: it fits no operation of the catalog", pattern, known));
    }

    private Stream<String> kinds() {
        Set<String> segments = operations.stream().flatMap(operation -> Stream.of(operation.path().split("/")))
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{")).collect(Collectors.toUnmodifiableSet());
        AssistantConfig.Protect protect = config.protect();
        return Stream.of(
                unknown("kinds", protect.kinds().orElse(Set.of()), segments),
                unknown("pointers", protect.pointers().keySet(), segments),
                unknown("own-key-kinds", protect.ownKeyKinds().orElse(Set.of()), segments),
                unknown("things", protect.things().orElse(Set.of()).stream().map(name -> name.split("/", 2)[0]).toList(),
                        segments))
                .flatMap(Function.identity());
    }

    private Stream<String> unknown(String property, Collection<String> kinds, Set<String> segments) {
        return kinds.stream().sorted().filter(kind -> segments.stream().noneMatch(kind.strip()::equalsIgnoreCase))
                .map(kind -> unmet("protect." + property + ": no path of the catalog has the segment '" + kind
                        + "', so that it protects only what is given as a parameter or in a body", kind, segments));
    }

    private <T> List<T> all(Function<Operation, T> property) {
        return operations.stream().map(property).toList();
    }

    private static String unmet(String what, String name, Collection<String> known) {
        List<String> closest = ClosestNames.to(name, known);
        return PREFIX + what + (closest.isEmpty() ? "." : ". The closest are: " + String.join(", ", closest) + ".");
    }
}
