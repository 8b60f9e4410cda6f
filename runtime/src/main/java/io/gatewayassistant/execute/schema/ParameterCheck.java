package io.gatewayassistant.execute.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Parameter.Location;

/**
 * Finds where path, query and headers do not fit what the operation declares: strict on names and on each single value, lenient
 * on objects, whose spelling in an url a catalog does not keep.
 */
public final class ParameterCheck {

    private final Operation operation;
    private final List<Mismatch> found = new ArrayList<>();

    private ParameterCheck(Operation operation) {
        this.operation = operation;
    }

    /**
     * @param path decoded values by name
     * @param query in the order of the url
     * @param headers by lower-case name
     * @param ownHeader whether a header is for the model to set: others may be required and are not missing
     */
    public static List<Mismatch> of(Operation operation, Map<String, String> path, List<QueryValue> query,
            Map<String, String> headers, Predicate<String> ownHeader) {
        ParameterCheck check = new ParameterCheck(operation);
        check.in(Location.PATH).forEach(parameter -> check.value(parameter, path.get(parameter.name())));
        query.forEach(check::known);
        check.in(Location.QUERY).forEach(parameter -> check.query(parameter, query));
        check.in(Location.HEADER).forEach(parameter -> check.header(parameter, headers, ownHeader));
        return check.found;
    }

    private Stream<Parameter> in(Location location) {
        return operation.parameters().stream().filter(parameter -> parameter.in() == location);
    }

    private void known(QueryValue value) {
        boolean free = in(Location.QUERY).anyMatch(parameter -> object(parameter.type()));
        if (!free && in(Location.QUERY).noneMatch(parameter -> value.belongsTo(parameter.name()))) {
            String names = in(Location.QUERY).map(Parameter::name).collect(Collectors.joining(", "));
            found.add(new Mismatch("query parameter '" + value.name() + "'", "is not one of " + operation.id()
                    + (names.isEmpty() ? ", which takes none" : ", which takes: " + names)));
        }
    }

    private void query(Parameter parameter, List<QueryValue> query) {
        List<QueryValue> given = query.stream().filter(value -> value.belongsTo(parameter.name())).toList();
        if (given.isEmpty() && parameter.required() && !object(parameter.type())) {
            found.add(new Mismatch(place(parameter), "is required and " + type(parameter).expected()));
        }
        if (given.size() > 1 && single(parameter)) {
            found.add(new Mismatch(place(parameter), "is given more than once, and servers differ in which they take"));
        }
        given.forEach(value -> value(parameter, value.value()));
    }

    private void header(Parameter parameter, Map<String, String> headers, Predicate<String> ownHeader) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        String value = headers.get(name);
        if (value == null && parameter.required() && ownHeader.test(name)) {
            found.add(new Mismatch(place(parameter), "is required and " + type(parameter).expected()));
        }
        value(parameter, value);
    }

    private void value(Parameter parameter, @Nullable String value) {
        if (value != null && !fits(parameter, value)) {
            found.add(new Mismatch(place(parameter), type(parameter).expected() + ", but is '" + value + "'"));
        }
    }

    private static boolean fits(Parameter parameter, String value) {
        if (!parameter.type().contains("[]")) {
            return type(parameter).fits(value);
        }
        return Stream.of(",", "\\|", "\\s").anyMatch(
                separator -> Arrays.stream(value.split(separator, -1)).map(String::strip).allMatch(type(parameter)::fits));
    }

    private static ScalarType type(Parameter parameter) {
        return new ScalarType(parameter.type().replace("[]", ""), parameter.values());
    }

    private static boolean single(Parameter parameter) {
        Set<String> types = new HashSet<>(Arrays.asList(parameter.type().replaceAll("\\([^)]*\\)", "").split("\\|")));
        return Set.of("string", "integer", "number", "boolean").containsAll(types);
    }

    private static boolean object(String type) {
        return type.contains("object");
    }

    private static String place(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT)
                + (parameter.in() == Location.HEADER ? " '" : " parameter '") + parameter.name() + "'";
    }
}
