package io.gatewayassistant.chat.builtin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Listing;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/** Reads a list, page by page, as far as the budget and the admin API allow. */
final class Pages {

    private static final int ALL = Integer.MAX_VALUE;

    private final Tools tools;
    private final Lexicon language;
    private final Vocabulary vocabulary;

    Pages(Tools tools, Lexicon language, Vocabulary vocabulary) {
        this.tools = tools;
        this.language = language;
        this.vocabulary = vocabulary;
    }

    /**
     * What was read of a list.
     *
     * @param total how many there are, where that is known
     * @param complete whether these are all
     */
    record Read(List<JsonNode> items, OptionalLong total, boolean complete) {
    }

    /** Empty where the answer holds no list. A first page that cannot be read ends the plan. */
    Optional<Read> all(FoundOperation operation, String path, Map<String, String> query) {
        return read(operation, path, query, ALL);
    }

    /** Like {@link #all}, but is content with the first so many items where the number of all is known. */
    Optional<Read> first(FoundOperation operation, String path, Map<String, String> query, int enough) {
        return read(operation, path, query, enough);
    }

    private Optional<Read> read(FoundOperation operation, String path, Map<String, String> query, int enough) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(url(path, query)), language);
        return Listing.in(answer, vocabulary).map(first -> following(operation, path, query, enough, first));
    }

    private Read following(FoundOperation operation, String path, Map<String, String> query, int enough, Listing first) {
        Optional<Paging> paging = Paging.of(operation, vocabulary);
        List<JsonNode> items = new ArrayList<>(first.items());
        Listing last = first;
        boolean exhausted = paging.isEmpty() && !first.cut();
        while (paging.isPresent() && !exhausted && isWanted(items.size(), first.total(), enough)) {
            Paging.Step step = paging.get().next(items.size(), last);
            List<JsonNode> kept = items.subList(0, step.have());
            Optional<Listing> next = more(url(path, plus(query, step.query())));
            boolean helps = next.isPresent() && !repeats(kept, next.get());
            if (!helps || next.get().items().isEmpty()) {
                exhausted = !last.cut() && (helps ? !next.get().cut() : paging.get().guessed() && next.isPresent());
                break;
            }
            last = next.get();
            items = new ArrayList<>(kept);
            items.addAll(last.items());
        }
        return result(items, first, exhausted, paging.isEmpty());
    }

    private static boolean isWanted(int have, OptionalLong total, int enough) {
        return total.isEmpty() || have < total.getAsLong() && have < enough;
    }

    private static Read result(List<JsonNode> items, Listing first, boolean exhausted, boolean onePage) {
        OptionalLong total = first.total().isEmpty() && onePage ? OptionalLong.of(first.inAnswer()) : first.total();
        if (total.isEmpty()) {
            return new Read(items, exhausted ? OptionalLong.of(items.size()) : total, exhausted);
        }
        return new Read(items, total, items.size() >= total.getAsLong());
    }

    private static Map<String, String> plus(Map<String, String> query, Map<String, String> more) {
        Map<String, String> sum = new LinkedHashMap<>(query);
        sum.putAll(more);
        return sum;
    }

    /** Empty where the budget does not allow it, or the admin API does not answer with a list. */
    private Optional<Listing> more(String url) {
        return tools.mayGet(url) && tools.get(url) instanceof ApiAnswer.Answered answered
                ? Listing.in(answered, vocabulary)
                : Optional.empty();
    }

    /** An admin API that does not know the parameters of paging answers with its first page again. */
    private static boolean repeats(List<JsonNode> items, Listing next) {
        return !next.items().isEmpty() && items.contains(next.items().getFirst());
    }

    static String url(String path, Map<String, String> query) {
        return query.isEmpty() ? path
                : path + query.entrySet().stream().map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
