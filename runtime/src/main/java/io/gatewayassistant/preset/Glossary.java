package io.gatewayassistant.preset;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What people call the product's things, in several languages.
 *
 * @param entries by term, which is the admin API's own: a kind such as {@code routes}, a tag, an operation id, or a method and
 *        path
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

        Entry mergedWith(Entry other) {
            return new Entry(merged(words, other.words, Words::mergedWith));
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

        Words mergedWith(Words other) {
            Set<String> both = new LinkedHashSet<>(names);
            both.addAll(other.names);
            return new Words(both, other.means == null ? means : other.means);
        }
    }

    public Glossary {
        entries = ordered(entries);
    }

    /** This glossary with another's: names of both, and the other's sentence where both explain a term in a language. */
    public Glossary mergedWith(Glossary other) {
        return new Glossary(merged(entries, other.entries, Entry::mergedWith));
    }

    private static <V> Map<String, V> merged(Map<String, V> own, Map<String, V> others, BinaryOperator<V> merge) {
        Map<String, V> both = new LinkedHashMap<>(own);
        others.forEach((key, value) -> both.merge(key, value, merge));
        return both;
    }

    private static <V> SequencedMap<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
