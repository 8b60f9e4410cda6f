package io.gatewayassistant.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ScoreDoc;

/**
 * An immutable full-text index in memory. Any number of threads search at once, without locks. Any text is a query: its
 * words are alternatives, and nothing in it is syntax.
 *
 * @param <T> what is found
 */
public final class TextIndex<T> implements AutoCloseable {

    static final String FIELD = "terms";

    private final List<T> items;
    private final DirectoryReader reader;
    private final Vocabulary vocabulary;
    private final QueryReader queries;
    private final TermLists lists;

    TextIndex(List<T> items, DirectoryReader reader, Vocabulary vocabulary, Lexicon lexicon) {
        this.items = List.copyOf(items);
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.queries = new QueryReader(vocabulary, lexicon);
        this.lists = new TermLists(reader);
    }

    /** Starts an index whose entries have these fields. */
    public static <T> TextIndexBuilder<T> builder(Field... fields) {
        return new TextIndexBuilder<>(List.of(fields), Lexicon.standard());
    }

    public int size() {
        return items.size();
    }

    /** What was added at a position, from 0. */
    T item(int position) {
        return items.get(position);
    }

    /** What the words of a query may stand for here; words without a meaning of their own are left out. */
    public List<Concept> concepts(String query) {
        return queries.concepts(query);
    }

    /** A query in English, as far as its words are known; as it is where it is English already. */
    public String english(String query) {
        return queries.english(query);
    }

    /** The items that fit best, best first; empty when no word of the query is known. */
    public List<Hit<T>> search(String query, int limit) {
        return search(concepts(query), limit);
    }

    /** The items that fit best, best first. */
    public List<Hit<T>> search(List<Concept> concepts, int limit) {
        return scored(concepts, limit).stream().map(found -> new Hit<>(items.get(found.doc), found.score)).toList();
    }

    /** The positions of the items that fit best, best first, with how well they do. */
    List<ScoreDoc> scored(List<Concept> concepts, int limit) {
        if (items.isEmpty() || limit < 1) {
            return List.of();
        }
        try {
            Scores scores = new Scores(lists.read(), items.size());
            for (Concept concept : concepts) {
                scores.add(concept);
            }
            return scores.best(limit);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be searched", e);
        }
    }

    /**
     * The words of the query that occur in none of the entries, as they were written. Words that carry no meaning
     * ({@code the}) are not among them.
     */
    public Set<String> unknownWords(String query) {
        Set<String> unknown = new LinkedHashSet<>();
        concepts(query).stream().filter(Concept::isUnknown).map(Concept::word).forEach(unknown::add);
        return unknown;
    }

    /** How much a term tells: more, the fewer entries have it. */
    public float rarity(String term) {
        return vocabulary.rarity(term);
    }

    /** Writes what searching needs besides the items, to be read by the same version of this class. */
    public void write(OutputStream to) throws IOException {
        new StoredIndex(items.size(), reader.directory(), vocabulary.words()).write(to);
    }

    /** Frees the index; searching it afterwards fails. Not needed where the index is dropped: it lives on the heap only. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be closed", e);
        }
    }
}
