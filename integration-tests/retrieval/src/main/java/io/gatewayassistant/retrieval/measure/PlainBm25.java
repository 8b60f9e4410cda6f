package io.gatewayassistant.retrieval.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What one gets from Lucene without any thought: one field, the standard analysis, the default similarity. */
public final class PlainBm25<T> implements AutoCloseable {

    private static final String TEXT = "text";

    private final List<T> items;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    private PlainBm25(List<T> items, DirectoryReader reader, Analyzer analyzer) {
        this.items = items;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.analyzer = analyzer;
    }

    public static <T> PlainBm25<T> of(List<T> items, Function<T, String> text) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Analyzer analyzer = new StandardAnalyzer();
        // Documents keep the numbers of their items.
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (T item : items) {
                Document document = new Document();
                document.add(new TextField(TEXT, text.apply(item), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new PlainBm25<>(List.copyOf(items), DirectoryReader.open(directory), analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be built", e);
        }
    }

    /** Best first; any word may match. */
    public List<T> search(String query, int limit) {
        Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query);
        if (words == null) {
            return List.of();
        }
        try {
            List<T> found = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(words, limit).scoreDocs) {
                found.add(items.get(doc.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be searched", e);
        } catch (IndexSearcher.TooManyClauses e) {
            return List.of();
        }
    }

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
}
