package io.gatewayassistant.preset;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What people call the product's things, in several languages.
 *
 * @param entries by term, which is the admin API's own word, usually a kind such as {@code routes}
 */
public record Glossary(Map<String, Entry> entries) {

    /**
     * One term.
     *
     * @param words by language, such as {@code en}
     */
    public record Entry(Map<String, Words> words) {

        public Entry {
            words = ordered(words);
        }

        /** All names, in all languages. */
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            words.values().stream().map(Words::names).forEach(names::addAll);
            return Collections.unmodifiableSet(names);
        }

        /** The sentence that explains the term in {@code language}, else in any. */
        public Optional<String> meaning(String language) {
            Words wanted = words.get(language);
            if (wanted != null && wanted.means() != null) {
                return Optional.of(wanted.means());
            }
            return words.values().stream().map(Words::means).flatMap(means -> Optional.ofNullable(means).stream())
                    .findFirst();
        }
    }

    /**
     * The term in one language.
     *
     * @param names what people call it, singular or plural
     * @param means one sentence that explains it, absent where nobody wrote one
     */
    public record Words(Collection<String> names, @Nullable String means) {

        public Words {
            names = Collections.unmodifiableCollection(new LinkedHashSet<>(names));
        }
    }

    public Glossary {
        entries = ordered(entries);
    }

    private static <V> SequencedMap<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
