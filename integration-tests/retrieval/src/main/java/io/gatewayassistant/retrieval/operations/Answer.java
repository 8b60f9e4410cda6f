package io.gatewayassistant.retrieval.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.rendering.SearchRendering;
import io.gatewayassistant.catalog.search.SearchResult;

/**
 * What a model reads, and the operations in it in reading order. Each operation that is named takes a position of its own,
 * also one that is named in passing; only true twins share one.
 *
 * @param text as the tool hands it to the model
 */
record Answer(String text, List<Position> positions) {

    private static final Pattern NAMED = Pattern.compile("\\b(GET|HEAD|POST|PUT|PATCH|DELETE) (/[^\\s,;)]*)");

    /**
     * A place in the reading order.
     *
     * @param offset where the text names it
     */
    record Position(Operation operation, List<Operation> twins, int offset) {

        boolean meets(Set<String> need) {
            return need.contains(operation.signature())
                    || twins.stream().anyMatch(twin -> need.contains(twin.signature()));
        }

        List<String> signatures() {
            return Stream.concat(Stream.of(operation), twins.stream()).map(Operation::signature).toList();
        }

        /** The operation of this position that meets the need. */
        Operation meeting(Set<String> need) {
            return twins.stream().filter(twin -> need.contains(twin.signature())).findFirst()
                    .filter(twin -> !need.contains(operation.signature())).orElse(operation);
        }
    }

    Answer {
        positions = List.copyOf(positions);
    }

    /** @param catalog all operations, by signature */
    static Answer of(SearchResult result, Map<String, Operation> catalog) {
        String text = SearchRendering.render(result, List.of());
        Map<String, Integer> offsets = offsets(text);
        List<Position> positions = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        int offset = 0;
        for (SearchResult.Entry entry : result.entries()) {
            offset = offsets.getOrDefault(entry.operation().signature(), offset);
            for (Position position : positions(entry, offset, text)) {
                if (placed.add(position.operation().signature())) {
                    positions.add(position);
                    position.twins().forEach(twin -> placed.add(twin.signature()));
                }
            }
        }
        offsets.forEach((signature, at) -> {
            if (catalog.containsKey(signature) && placed.add(signature)) {
                positions.add(new Position(catalog.get(signature), List.of(), at));
            }
        });
        return new Answer(text, positions.stream().sorted(Comparator.comparingInt(Position::offset)).toList());
    }

    /** The part of the text that is about the operation at {@code rank}, counted from 0. */
    String block(int rank) {
        int from = positions.get(rank).offset();
        int to = positions.stream().skip(rank + 1L).mapToInt(Position::offset).filter(next -> next > from).findFirst()
                .orElse(text.length());
        return text.substring(from, to);
    }

    /** The entry with its true twins, as far as the text names them, then what it calls a twin and is none. */
    private static List<Position> positions(SearchResult.Entry entry, int offset, String text) {
        String line = text.substring(offset).lines().findFirst().orElse("");
        Map<Boolean, List<Operation>> twins = entry.twins().stream()
                .filter(twin -> Twins.named(line, entry.operation(), twin))
                .collect(Collectors.partitioningBy(twin -> Twins.are(entry.operation(), twin)));
        List<Position> positions = new ArrayList<>();
        positions.add(new Position(entry.operation(), twins.get(true), offset));
        twins.get(false).forEach(other -> positions.add(new Position(other, List.of(), offset)));
        return positions;
    }

    /** Where each signature is named first. */
    private static Map<String, Integer> offsets(String text) {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            offsets.putIfAbsent(named.group(), named.start());
        }
        return offsets;
    }

    static Map<String, Operation> bySignature(List<Operation> operations) {
        Map<String, Operation> bySignature = new HashMap<>();
        operations.forEach(operation -> bySignature.putIfAbsent(operation.signature(), operation));
        return bySignature;
    }
}
