package io.gatewayassistant.chat.builtin;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Subject;
import io.gatewayassistant.chat.builtin.reading.FoundOperation;
import io.gatewayassistant.preset.Preset;

/** The sentences that answers with data have in common. */
final class Prose {

    private final Lexicon language;
    private final Preset preset;

    Prose(Lexicon language, Preset preset) {
        this.language = language;
        this.preset = preset;
    }

    /** The paragraphs that are not empty. */
    static String lines(String... paragraphs) {
        return Stream.of(paragraphs).filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    String say(String key, Object... values) {
        return language.say(key, values);
    }

    /** How many there are. */
    String count(String what, long count) {
        return say(count == 0 ? "countNone" : count == 1 ? "countOne" : "countMany", "count", count, "what", what);
    }

    /** How many there are, before a table of them. */
    String heading(String what, long count) {
        return say(count == 1 ? "one" : "listMany", "count", count, "what", what);
    }

    /** That a table does not show all. */
    String firstRows(int rows, long total) {
        long shown = Math.min(Table.MAX_ROWS, rows);
        return shown < total ? say("firstRows", "shown", shown, "count", total) : "";
    }

    /** That not all could be read. */
    String incomplete(Pages.Read read) {
        if (read.complete()) {
            return "";
        }
        return read.total().isPresent()
                ? say("incomplete", "seen", read.items().size(), "total", read.total().getAsLong())
                : say("incompleteUnknown", "seen", read.items().size());
    }

    /** Where the backoffice lists them. */
    String openList(Target target) {
        return preset.listPage(target.kind()).map(url -> say("openList", "what", target.kind(), "url", url)).orElse("");
    }

    /** What the words of the question were taken for, where that is not plain. */
    String assumed(Subject subject, Target target) {
        return target.leftover().isEmpty() ? "" : say("assumed", "asked", subject.query(), "found", target.kind());
    }

    String source(FoundOperation operation) {
        return say("source", "operation", operation.signature());
    }

    String cannotTwo() {
        return lines(say("cannotTwo"), say("can"));
    }

    String notAList(Target target) {
        return say("notAList", "operation", target.operation().signature());
    }
}
