package io.gatewayassistant.chat.builtin;

import static io.gatewayassistant.chat.builtin.Prose.lines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the entities that a condition left. */
final class Matches {

    private final Criteria criteria;
    private final Prose prose;
    private final Table table;

    Matches(Criteria criteria, Prose prose, Table table) {
        this.criteria = criteria;
        this.prose = prose;
        this.table = table;
    }

    /** @param label of the entities; {@code assumed} says what their name was taken for, empty where that is plain */
    String render(boolean count, Target target, Pages.Read read, Criterion criterion, List<JsonNode> matches,
            String label, String assumed) {
        if (matches.isEmpty()) {
            long tested = read.complete() ? read.total().orElse(read.items().size()) : read.items().size();
            return lines(prose.say("filteredNoneOf", "total", tested, "what", label, "condition", criterion.words()),
                    prose.incomplete(read), assumed, prose.source(target.operation()));
        }
        long total = read.total().orElse(read.items().size());
        String said = prose.say(text(count, matches.size()), "count", matches.size(), "total", total, "what",
                label, "condition", criterion.words());
        return count ? lines(said, prose.incomplete(read), assumed, prose.source(target.operation()))
                : lines(said, table.rows(sorted(matches, criterion), target.kind(), criterion.field()),
                        prose.firstRows(matches.size(), matches.size()),
                        prose.incomplete(read), assumed, prose.source(target.operation()));
    }

    static String text(boolean count, long matches) {
        return (count ? "filteredCount" : "filtered") + (matches == 1 ? "One" : count ? "" : "Many");
    }

    /** By date, where a date decided. */
    List<JsonNode> sorted(List<JsonNode> items, Criterion criterion) {
        List<JsonNode> sorted = new ArrayList<>(items);
        if (items.stream().allMatch(item -> criteria.moment(item, criterion.field()).isPresent())) {
            sorted.sort(Comparator.comparing(item -> criteria.moment(item, criterion.field()).orElse(Instant.MAX)));
        }
        return sorted;
    }
}
