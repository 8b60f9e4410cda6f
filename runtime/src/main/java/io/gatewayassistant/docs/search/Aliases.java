package io.gatewayassistant.docs.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.preset.Glossary;

/** Adds the documentation's own words to a query that uses other names, or another language. Immutable. */
final class Aliases {

    private final List<Alias> aliases;

    /**
     * What people call a thing, folded.
     *
     * @param own what the documentation calls it, by language, as it is written
     * @param folded the same folded
     */
    private record Alias(List<String> names, Map<String, Collection<String>> own, Map<String, List<String>> folded) {

        static Alias of(Glossary.Entry entry, Collection<String> languages) {
            Map<String, Collection<String>> own = entry.words().entrySet().stream()
                    .filter(words -> languages.contains(words.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, words -> words.getValue().names()));
            return new Alias(folded(entry.names()), own, own.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, words -> folded(words.getValue()))));
        }

        private static List<String> folded(Collection<String> names) {
            return names.stream().map(Words::folded).toList();
        }

        /** The first of its own words in each language that the query has none of. */
        List<String> missing(String query) {
            if (names.stream().noneMatch(query::contains)) {
                return List.of();
            }
            return own.entrySet().stream()
                    .filter(words -> folded.get(words.getKey()).stream().noneMatch(query::contains))
                    .flatMap(words -> words.getValue().stream().limit(1)).toList();
        }
    }

    /** @param languages that the documentation is written in */
    Aliases(Glossary glossary, Collection<String> languages) {
        this.aliases = glossary.entries().values().stream().map(entry -> Alias.of(entry, languages)).toList();
    }

    String expand(String query) {
        if (aliases.isEmpty()) {
            return query;
        }
        String folded = Words.folded(query);
        Set<String> added = new LinkedHashSet<>();
        aliases.forEach(alias -> added.addAll(alias.missing(folded)));
        return added.isEmpty() ? query : query + " " + String.join(" ", added);
    }

    /** Beginnings of the words in the query that the glossary explains. */
    Set<String> explained(String query) {
        String folded = Words.folded(query);
        return aliases.stream().flatMap(alias -> alias.names().stream()).filter(folded::contains)
                .flatMap(name -> Words.stems(name).stream()).collect(Collectors.toSet());
    }
}
