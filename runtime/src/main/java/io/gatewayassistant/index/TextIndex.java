package io.gatewayassistant.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * An immutable full-text index in memory. Any number of threads search at once, without locks. Any text is a query: its
 * words are alternatives, and nothing in it is syntax.
 *
 * @param <T> what is found
 */
public final class TextIndex<T> implements AutoCloseable {

    static final String FIELD = "terms";

    /** How much the less likely meanings of a word add to the likeliest one. */
    private static final float TIE = 0.1f;

    private final List<T> items;
    private final DirectoryReader reader;
    private final Vocabulary vocabulary;
    private final QueryReader queries;
    private final IndexSearcher searcher;
    private final Map<String, TermQuery> known = new ConcurrentHashMap<>();

    TextIndex(List<T> items, DirectoryReader reader, Vocabulary vocabulary, Lexicon lexicon) {
        this.items = List.copyOf(items);
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.queries = new QueryReader(vocabulary, lexicon);
        this.searcher = new IndexSearcher(reader);
        // The default cache is shared by the whole JVM and takes a lock.
        this.searcher.setQueryCache(null);
        this.searcher.setSimilarity(new WeightedBm25());
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
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        concepts.stream().filter(concept -> !concept.isUnknown())
                .forEach(concept -> any.add(new BoostQuery(query(concept), concept.weight()), Occur.SHOULD));
        return found(any.build(), limit);
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

    private Query query(Concept concept) {
        List<Query> queries = new ArrayList<>(concept.terms().size());
        concept.terms().forEach((term, sure) -> queries.add(boosted(term(term), sure)));
        for (Concept.Phrase phrase : concept.phrases()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            phrase.terms().forEach(term -> all.add(term(term), Occur.MUST));
            queries.add(boosted(all.build(), phrase.sure() / phrase.terms().size()));
        }
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
    }

    /** Where a term is in the index is looked up once: there are never more than the index has. */
    private Query term(String term) {
        return known.computeIfAbsent(term, this::lookedUp);
    }

    private TermQuery lookedUp(String text) {
        Term term = new Term(FIELD, text);
        try {
            return new TermQuery(term, TermStates.build(searcher, term, true));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be read", e);
        }
    }

    private static Query boosted(Query query, float by) {
        return by == 1 ? query : new BoostQuery(query, by);
    }

    private List<ScoreDoc> found(Query query, int limit) {
        try {
            return List.of(searcher.search(query, limit).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be searched", e);
        }
    }
}
