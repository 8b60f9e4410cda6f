package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Parameter.Location;

/**
 * Writes parameters on a line for each place that they go to: {@code query: q*, page (integer), sort (asc|desc), … 3 more}.
 * Strings have no type; those of the path are left out when the path says it all.
 */
final class ParameterText {

    private static final int MAX_OPTIONAL = 10;
    private static final int MAX_LINE = 220;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** Parameters with these words page through or narrow down a list: what is most often wanted of what is optional. */
    private static final Set<String> USUAL = Set.of("page", "limit", "size", "offset", "cursor", "skip", "top", "q",
            "query", "search", "filter", "filters", "selector", "sort", "orderby", "order", "name");

    private ParameterText() {
    }

    /** All required parameters, and as many others as are worth their place. */
    static List<String> lines(List<Parameter> parameters) {
        Map<Location, List<Parameter>> byPlace = new EnumMap<>(Location.class);
        parameters.stream().filter(parameter -> !isSaidByPath(parameter))
                .forEach(parameter -> byPlace.computeIfAbsent(parameter.in(), in -> new ArrayList<>()).add(parameter));
        return byPlace.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + ": " + line(entry.getValue())).toList();
    }

    private static boolean isSaidByPath(Parameter parameter) {
        return parameter.in() == Location.PATH && type(parameter).isEmpty();
    }

    private static String line(List<Parameter> parameters) {
        List<Parameter> sorted = parameters.stream().sorted(Comparator.comparing((Parameter parameter) -> !parameter.required())
                .thenComparing(parameter -> !isUsual(parameter.name()))).toList();
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (Parameter parameter : sorted) {
            String text = text(parameter);
            if (!parameter.required() && (shown >= MAX_OPTIONAL || line.length() + text.length() > MAX_LINE)) {
                break;
            }
            line.append(line.isEmpty() ? "" : ", ").append(text);
            shown++;
        }
        return shown == sorted.size() ? line.toString()
                : line + (line.isEmpty() ? "… " : ", … ") + (sorted.size() - shown) + " more";
    }

    private static boolean isUsual(String name) {
        return BETWEEN_WORDS.splitAsStream(name).anyMatch(word -> USUAL.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String text(Parameter parameter) {
        return parameter.name() + (parameter.required() ? "*" : "")
                + Optional.of(type(parameter)).filter(type -> !type.isEmpty()).map(type -> " (" + type + ")").orElse("");
    }

    /** Empty for strings and for what is not known. */
    private static String type(Parameter parameter) {
        if (!parameter.values().isEmpty()) {
            return ShapeText.values(parameter.values());
        }
        String type = ShapeText.type(parameter.type());
        return type.equals("string") || type.equals("any") ? "" : type;
    }
}
