package io.gatewayassistant.chat.builtin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.chat.builtin.reading.Listing;
import io.gatewayassistant.chat.builtin.reading.Vocabulary;

/**
 * How an operation is asked for more.
 *
 * @param size parameter for the number of items
 * @param position parameter for where to go on
 * @param byPage whether the position counts pages, from 1, rather than items
 * @param guessed whether the parameters are the usual ones rather than documented ones
 */
record Paging(String size, String position, boolean byPage, boolean guessed) {

    /** The next request: what to add to the query, and how many of the items read so far it goes on from. */
    record Step(int have, Map<String, String> query) {
    }

    /**
     * The documented parameters. Where the description leaves some out, the usual ones are tried: an admin API that does
     * not know them refuses, or repeats its first page.
     */
    static Optional<Paging> of(FoundOperation operation, Vocabulary vocabulary) {
        Optional<String> size = operation.parameter(vocabulary.list("paging", "size"));
        Optional<String> page = operation.parameter(vocabulary.list("paging", "page"));
        Optional<String> offset = operation.parameter(vocabulary.list("paging", "offset"));
        if (size.isPresent() && page.isPresent()) {
            return Optional.of(new Paging(size.get(), page.get(), true, false));
        }
        if (size.isPresent() && offset.isPresent()) {
            return Optional.of(new Paging(size.get(), offset.get(), false, false));
        }
        return operation.hidesParameters() ? Optional.of(new Paging(vocabulary.list("paging", "size").getFirst(),
                vocabulary.list("paging", "page").getFirst(), true, true)) : Optional.empty();
    }

    /** After an answer that was cut for its size, smaller pages; some items may then be read twice. */
    Step next(int have, Listing last) {
        int read = Math.max(1, last.items().size());
        int pageSize = last.cut() ? Math.max(1, read * 2 / 3) : read;
        int from = byPage ? have / pageSize * pageSize : have;
        Map<String, String> query = new LinkedHashMap<>();
        query.put(size, Integer.toString(pageSize));
        query.put(position, Integer.toString(byPage ? from / pageSize + 1 : from));
        return new Step(from, query);
    }
}
