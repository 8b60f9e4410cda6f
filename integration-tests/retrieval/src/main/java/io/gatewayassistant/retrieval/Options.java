package io.gatewayassistant.retrieval;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.preset.GlossaryReader;

/**
 * What to measure.
 *
 * @param sets folders with labelled queries over a catalog
 * @param questions files with labelled questions over the corpora
 * @param corpora folder with the corpora
 * @param modes by name; empty: all
 * @param out where to write what was ranked
 * @param records values that must be reached
 */
record Options(List<Path> sets, List<Path> questions, Path corpora, List<String> modes, Glossary glossary,
        Optional<Path> out, Optional<Path> records) {

    private static final String SETS = "../shared/retrieval";
    private static final String QUESTIONS = "../shared/docsearch/dev.jsonl";
    private static final String CORPORA = "../shared/docsearch/corpora";

    /** What Maven makes of an option without a value. */
    private static final String SWITCHED_ON = "true";

    Options {
        sets = List.copyOf(sets);
        questions = List.copyOf(questions);
        modes = List.copyOf(modes);
    }

    static Options of(Properties properties) {
        boolean docs = text(properties, "docs").isPresent() || text(properties, "corpora").isPresent();
        return new Options(
                paths(properties, "sets", docs ? List.of() : List.of(SETS)),
                paths(properties, "docs", docs ? List.of(QUESTIONS) : List.of()),
                Path.of(text(properties, "corpora").orElse(CORPORA)), list(properties, "modes"),
                glossary(properties),
                text(properties, "out").map(Path::of), text(properties, "records").map(Path::of));
    }

    /** All that are named, merged; a place without scheme is a path. */
    private static Glossary glossary(Properties properties) {
        return list(properties, "glossary").stream().map(place -> place.contains(":") ? place : "file:" + place)
                .map(new GlossaryReader()::read).reduce(new Glossary(Map.of()), Glossary::mergedWith);
    }

    private static List<Path> paths(Properties properties, String name, List<String> defaults) {
        List<String> named = list(properties, name);
        return (named.isEmpty() || named.equals(List.of(SWITCHED_ON)) ? defaults : named).stream().map(Path::of).toList();
    }

    private static List<String> list(Properties properties, String name) {
        return text(properties, name).stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip)
                .filter(item -> !item.isEmpty()).toList();
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty("retrieval." + name)).map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
