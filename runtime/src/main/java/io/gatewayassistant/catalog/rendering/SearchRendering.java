package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.catalog.search.SearchResult;

/**
 * Writes search results for the model. For each operation a line {@code METHOD path · operationId · summary}; the first
 * ones have lines below, indented by two spaces, that say enough to call them. Remarks follow after an empty line.
 */
public final class SearchRendering {

    private static final int DETAILED = 3;
    private static final int MAX_KINDS = 30;
    private static final int MAX_OPTIONAL_PARAMETERS = 8;
    private static final int MAX_BODY = 420;
    private static final int MAX_SUCCESS = 180;

    private SearchRendering() {
    }

    /** @param missing ids of the sources that could not be searched */
    public static String render(SearchResult result, List<String> missing) {
        List<String> lines = new ArrayList<>();
        int detailed = 0;
        for (Operation operation : result.operations()) {
            lines.add(headline(operation));
            if (detailed++ < DETAILED) {
                lines.addAll(details(operation));
            }
        }
        List<String> remarks = remarks(result, missing);
        if (!lines.isEmpty() && !remarks.isEmpty()) {
            lines.add("");
        }
        lines.addAll(remarks);
        return String.join("\n", lines);
    }

    public static String headline(Operation operation) {
        String summary = operation.summary().isEmpty() ? words(operation.id()) : operation.summary();
        return operation.signature() + " · " + operation.id() + " · " + summary;
    }

    private static List<String> details(Operation operation) {
        List<String> details = new ArrayList<>();
        parameters(operation).ifPresent(details::add);
        Operation.Body body = operation.body();
        if (body != null) {
            String type = body.mediaType().contains("json") ? "" : " (" + body.mediaType() + ")";
            details.add("  body" + (body.required() ? "*" : "") + type + ": " + ShapeText.request(body.shape(), MAX_BODY));
        }
        if (operation.success() != Shape.ANY) {
            details.add("  returns: " + ShapeText.response(operation.success(), MAX_SUCCESS));
        }
        return details;
    }

    /** All required parameters, and as many others as are worth their place. */
    private static Optional<String> parameters(Operation operation) {
        List<Parameter> parameters = operation.parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int optional = 0;
        for (Parameter parameter : parameters) {
            if (parameter.required() || optional++ < MAX_OPTIONAL_PARAMETERS) {
                texts.add(text(parameter));
            }
        }
        int left = parameters.size() - texts.size();
        return Optional.of("  parameters: " + String.join(", ", texts) + (left > 0 ? ", … " + left + " more" : ""));
    }

    private static String text(Parameter parameter) {
        String values = parameter.values().isEmpty() ? parameter.type() : ShapeText.values(parameter.values());
        return parameter.name() + (parameter.required() ? "*" : "") + " (" + parameter.in().name().toLowerCase(Locale.ROOT)
                + " " + values + ")";
    }

    private static List<String> remarks(SearchResult result, List<String> missing) {
        List<String> remarks = new ArrayList<>();
        if (result.entries().isEmpty()) {
            remarks.add(result.resources().isEmpty()
                    ? "There is no operation to search: the OpenAPI documents have none, or none is configured."
                    : "Nothing matches. There are operations on: " + kinds(result.resources()));
        }
        if (!result.unknownWords().isEmpty()) {
            remarks.add("No operation has these words: " + String.join(", ", result.unknownWords()));
        }
        if (!missing.isEmpty()) {
            remarks.add("Not searched, since not loaded: " + String.join(", ", missing));
        }
        return remarks;
    }

    private static String kinds(List<Resource> resources) {
        return resources.stream().map(Resource::name).distinct().limit(MAX_KINDS).collect(Collectors.joining(", "));
    }

    /** {@code listAllZones} reads as "list all zones". */
    private static String words(String id) {
        return id.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                .toLowerCase(Locale.ROOT);
    }
}
