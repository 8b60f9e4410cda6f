package io.gatewayassistant.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
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

    /** How much the weaker fields add to the best one, for a word found in several. */
    private static final float TIE = 0.5f;

    private final List<T> items;
    private final List<Field> fields;
    private final DirectoryReader reader;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    TextIndex(List<T> items, List<Field> fields, DirectoryReader reader, Analyzer analyzer) {
        this.items = List.copyOf(items);
        this.fields = List.copyOf(fields);
        this.reader = reader;
        this.analyzer = analyzer;
        this.searcher = new IndexSearcher(reader);
        // The default cache is shared by the whole JVM and takes a lock.
        this.searcher.setQueryCache(null);
    }

    /** Starts an index whose entries have these fields. */
    public static <T> TextIndexBuilder<T> builder(Field... fields) {
        return new TextIndexBuilder<>(List.of(fields));
    }

    public int size() {
        return items.size();
    }

    /** The items that fit best, best first; empty when no word of the query is known. */
    public List<Hit<T>> search(String query, int limit) {
        return search(query, limit, names());
    }

    /** Like {@link #search(String, int)}, over some of the fields only. */
    public List<Hit<T>> search(String query, int limit, Collection<String> fieldNames) {
        if (items.isEmpty() || limit < 1) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Field> searched = fields(fieldNames);
        List<Field> names = searched.stream().filter(field -> field.analysis() == Analysis.IDENTIFIERS).toList();
        List<String> words = QueryWords.of(query);
        words.forEach(word -> addMatches(word, searched, any));
        QueryWords.pairs(words).forEach(pair -> addMatches(pair, names, any));
        return hits(any.build(), limit);
    }

    /**
     * The words of the query that occur in none of the entries, as they were written. Words that carry no meaning
     * ({@code the}) are not among them.
     */
    public Set<String> unknownWords(String query, Collection<String> fieldNames) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String word : QueryWords.of(query)) {
            Map<Field, List<String>> terms = terms(word, fields(fieldNames));
            if (!terms.isEmpty() && terms.entrySet().stream().noneMatch(e -> anyKnown(e.getKey(), e.getValue()))) {
                unknown.add(word);
            }
        }
        return unknown;
    }

    /** Frees the index; searching it afterwards fails. Not needed where the index is dropped: it lives on the heap only. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be closed", e);
        } finally {
            analyzer.close();
        }
    }

    private List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    private List<Field> fields(Collection<String> names) {
        return fields.stream().filter(field -> names.contains(field.name())).toList();
    }

    private void addMatches(String word, List<Field> searched, BooleanQuery.Builder any) {
        List<Query> matches = new ArrayList<>();
        terms(word, searched).forEach((field, terms) -> {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            terms.forEach(term -> parts.add(new TermQuery(new Term(field.name(), term)), Occur.SHOULD));
            matches.add(new BoostQuery(parts.build(), field.weight()));
        });
        if (!matches.isEmpty()) {
            any.add(new DisjunctionMaxQuery(matches, TIE), Occur.SHOULD);
        }
    }

    /** The terms that a word becomes in each field; a field in which nothing of it is left is missing. */
    private Map<Field, List<String>> terms(String word, List<Field> searched) {
        Map<Field, List<String>> terms = new LinkedHashMap<>();
        for (Field field : searched) {
            List<String> found = analysed(field, word);
            if (!found.isEmpty()) {
                terms.put(field, found);
            }
        }
        return terms;
    }

    private List<String> analysed(Field field, String word) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field.name(), word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory could not be read", e);
        }
        return List.copyOf(terms);
    }

    private boolean anyKnown(Field field, List<String> terms) {
        try {
            for (String term : terms) {
                if (reader.docFreq(new Term(field.name(), term)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be read", e);
        }
    }

    private List<Hit<T>> hits(Query query, int limit) {
        try {
            List<Hit<T>> hits = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(query, limit).scoreDocs) {
                hits.add(new Hit<>(items.get(doc.doc), doc.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be searched", e);
        }
    }
}
