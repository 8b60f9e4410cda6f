package io.gatewayassistant.catalog.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.catalog.search.SearchResult;

/** What a reader should know of a search beside the operations that it found. */
final class Remarks {

    private static final int MAX_KINDS = 30;
    private static final int MAX_WORDS = 8;

    private Remarks() {
    }

    /** @param missing ids of the sources that could not be searched */
    static List<String> of(SearchResult result, List<String> missing) {
        List<String> remarks = new ArrayList<>();
        if (result.entries().isEmpty()) {
            remarks.add("There is no operation to search: the OpenAPI documents have none, or none is configured.");
        } else if (!result.confident()) {
            remarks.add("Nothing fits well; these are the nearest." + kinds(result));
        }
        if (!result.unknownWords().isEmpty()) {
            remarks.add("No operation has these words: " + words(result));
        }
        if (!result.didYouMean().isEmpty()) {
            remarks.add("Did you mean: " + String.join(", ", result.didYouMean()));
        }
        if (!missing.isEmpty()) {
            remarks.add("Not searched, since not loaded: " + String.join(", ", missing));
        }
        return remarks;
    }

    /** In the order of the query. */
    private static String words(SearchResult result) {
        String first = result.unknownWords().stream()
                .sorted(Comparator.comparingInt((String word) -> result.query().indexOf(word)).thenComparing(word -> word))
                .limit(MAX_WORDS).collect(Collectors.joining(", "));
        return result.unknownWords().size() > MAX_WORDS ? first + ", …" : first;
    }

    private static String kinds(SearchResult result) {
        return result.didYouMean().isEmpty() && !result.resources().isEmpty()
                ? " There are operations on: " + result.resources().stream().map(Resource::name).distinct().limit(MAX_KINDS)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
