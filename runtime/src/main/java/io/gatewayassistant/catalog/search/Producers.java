package io.gatewayassistant.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.index.Terms;

/**
 * Knows which operations give the identifiers that others need in their paths. Only the catalog's own structure tells: the
 * listing of {@code /people} gives the id of {@code /people/{id}/credits}, or else a search for people does.
 */
final class Producers {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^/{}]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("(?i)[_-]?(id|ids|uuid|key|name|number|code|slug)$");
    private static final Set<String> SEARCHES = Set.of("search", "find", "query", "lookup", "list", "all", "filter");

    /** Which of several is offered depends on the request; a search fits any. */
    private static final double SEARCH_BONUS = 1;

    /** A parameter that so many operations have, such as a workspace, is where one works: nobody looks it up each time. */
    private static final double CONTEXT = 0.35;

    private static final int MOST = 16;

    private final Map<String, List<Operation>> byBeginning = new HashMap<>();
    private final Set<Operation> searches = new HashSet<>();

    /**
     * What gives a parameter of the path of an operation a value.
     *
     * @param byText whether it looks for a text, so that who has the name of a thing begins with it
     */
    record Producer(Operation operation, String parameter, boolean byText) {
    }

    Producers(List<Operation> operations) {
        Map<String, Operation> listings = new HashMap<>();
        Map<String, List<Operation>> byTerm = new HashMap<>();
        for (Operation operation : operations) {
            if (operation.verb() == HttpVerb.GET) {
                listings.putIfAbsent(anonymous(operation.path()), operation);
                addByTerm(operation, byTerm);
            }
        }
        Map<String, Integer> uses = new HashMap<>();
        operations.forEach(operation -> beginning(operation).ifPresent(path -> uses.merge(path, 1, Integer::sum)));
        uses.forEach((path, count) -> {
            if (count <= CONTEXT * operations.size()) {
                byBeginning.put(path, find(path, listings, byTerm));
            }
        });
    }

    /** What gives the first parameter of an operation's path a value; empty where it has none, or nothing does. */
    Optional<Producer> of(Operation operation, ToDoubleFunction<Operation> score) {
        return beginning(operation).flatMap(path -> best(byBeginning.getOrDefault(path, List.of()), score)
                .filter(producer -> producer != operation)
                .map(producer -> new Producer(producer, path.substring(path.lastIndexOf('{') + 1, path.length() - 1),
                        searches.contains(producer))));
    }

    private Optional<Operation> best(List<Operation> producers, ToDoubleFunction<Operation> score) {
        Operation best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Operation producer : producers) {
            double value = score.applyAsDouble(producer) + (searches.contains(producer) ? SEARCH_BONUS : 0);
            if (value > most) {
                most = value;
                best = producer;
            }
        }
        return Optional.ofNullable(best);
    }

    private void addByTerm(Operation operation, Map<String, List<Operation>> byTerm) {
        if (operation.path().contains("{") || !givesMany(operation.success())) {
            return;
        }
        Set<String> terms = new HashSet<>();
        for (String segment : operation.path().split("/")) {
            terms.addAll(Terms.of(segment));
        }
        terms.forEach(term -> byTerm.computeIfAbsent(term, none -> new ArrayList<>()).add(operation));
        boolean asksForText = operation.parameters().stream()
                .anyMatch(parameter -> parameter.required() && parameter.in() == Parameter.Location.QUERY);
        if (asksForText || terms.stream().anyMatch(SEARCHES::contains)) {
            searches.add(operation);
        }
    }

    /** The listing of the collection, or else what gives many of what the parameter is named after. */
    private static List<Operation> find(String path, Map<String, Operation> listings, Map<String, List<Operation>> byTerm) {
        String collection = path.substring(0, path.lastIndexOf('/'));
        Operation listing = listings.get(anonymous(collection));
        if (listing != null) {
            return List.of(listing);
        }
        String parameter = path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
        for (String thing : List.of(IDENTIFIER.matcher(parameter).replaceAll(""), OperationTexts.kind(collection))) {
            List<String> terms = Terms.of(thing);
            List<Operation> found = terms.isEmpty() ? List.of() : byTerm.getOrDefault(terms.getLast(), List.of());
            if (!found.isEmpty()) {
                return found.stream().limit(MOST).toList();
            }
        }
        return List.of();
    }

    /** A list, or an object with one, or what the document does not say. */
    private static boolean givesMany(Shape shape) {
        return switch (shape.resolved()) {
            case Shape.ListOf list -> true;
            case Shape.Any any -> true;
            case Shape.Fields fields -> fields.fields().stream()
                    .anyMatch(field -> field.shape().resolved() instanceof Shape.ListOf);
            case Shape.AllOf all -> all.parts().stream().anyMatch(Producers::givesMany);
            case Shape.OneOf one -> one.options().stream().anyMatch(Producers::givesMany);
            case Shape.Scalar scalar -> false;
            case Shape.MapOf map -> false;
            case Shape.Named named -> false;
        };
    }

    /** The path up to its first parameter. */
    private static Optional<String> beginning(Operation operation) {
        Matcher matcher = PARAMETER.matcher(operation.path());
        return matcher.find() && operation.path().charAt(matcher.start() - 1) == '/'
                ? Optional.of(operation.path().substring(0, matcher.end()))
                : Optional.empty();
    }

    private static String anonymous(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
