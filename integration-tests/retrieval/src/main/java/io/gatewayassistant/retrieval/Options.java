package io.gatewayassistant.retrieval;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import io.gatewayassistant.preset.Glossary;

/**
 * What to measure.
 *
 * @param modes by name; empty: all
 * @param out where to write what was ranked
 * @param records values that must be reached
 */
record Options(List<Path> sets, List<String> modes, Glossary glossary, Optional<Path> out, Optional<Path> records) {

    private static final String SHARED_SETS = "../shared/retrieval";

    static Options of(Properties properties) {
        List<String> sets = list(properties, "sets");
        return new Options((sets.isEmpty() ? List.of(SHARED_SETS) : sets).stream().map(Path::of).toList(),
                list(properties, "modes"),
                text(properties, "glossary").map(GlossaryFile::read).orElse(new Glossary(Map.of())),
                text(properties, "out").map(Path::of), text(properties, "records").map(Path::of));
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
