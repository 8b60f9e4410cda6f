package io.gatewayassistant.docs.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatewayassistant.preset.Glossary;

/** Adds the documentation's own words to a query that uses other names, or another language. */
final class Aliases {

    private final Glossary glossary;
    private final Collection<String> languages;

    /** @param languages that the documentation is written in */
    Aliases(Glossary glossary, Collection<String> languages) {
        this.glossary = glossary;
        this.languages = Set.copyOf(languages);
    }

    String expand(String query) {
        String folded = Words.folded(query);
        Set<String> added = new LinkedHashSet<>();
        glossary.entries().values().stream().filter(entry -> occurs(entry.names(), folded))
                .forEach(entry -> entry.words().forEach((language, words) -> {
                    if (languages.contains(language) && !occurs(words.names(), folded)) {
                        words.names().stream().findFirst().ifPresent(added::add);
                    }
                }));
        return added.isEmpty() ? query : query + " " + String.join(" ", added);
    }

    /** Beginnings of the words in the query that the glossary explains. */
    Set<String> explained(String query) {
        String folded = Words.folded(query);
        return glossary.entries().values().stream().flatMap(entry -> entry.names().stream())
                .filter(name -> folded.contains(Words.folded(name))).flatMap(name -> Words.stems(name).stream())
                .collect(Collectors.toSet());
    }

    private static boolean occurs(Collection<String> names, String folded) {
        return names.stream().anyMatch(name -> folded.contains(Words.folded(name)));
    }
}
