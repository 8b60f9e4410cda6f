package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.List;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;

/**
 * Writes search results for the model. For each operation a line that starts with {@code METHOD path}; the first ones have
 * lines below, indented by two spaces, that say enough to call them. Remarks follow after an empty line.
 */
public final class SearchRendering {

    private static final int DETAILED = 3;

    private SearchRendering() {
    }

    /** @param missing ids of the sources that could not be searched */
    public static String render(SearchResult result, List<String> missing) {
        List<String> lines = operations(result.entries());
        List<String> remarks = Remarks.of(result, missing);
        if (!lines.isEmpty() && !remarks.isEmpty()) {
            lines.add("");
        }
        lines.addAll(remarks);
        return String.join("\n", lines);
    }

    /** The line of one operation. */
    public static String headline(Operation operation) {
        return Headline.of(operation);
    }

    private static List<String> operations(List<SearchResult.Entry> entries) {
        List<String> lines = new ArrayList<>();
        int detailed = Math.min(DETAILED, entries.size());
        Details details = new Details(entries.subList(0, detailed).stream().map(SearchResult.Entry::operation).toList());
        for (SearchResult.Entry entry : entries.subList(0, detailed)) {
            lines.add(Headline.detailed(entry));
            lines.addAll(details.next(entry.operation()));
        }
        entries.subList(detailed, entries.size()).forEach(entry -> lines.add(Headline.alone(entry)));
        return lines;
    }
}
