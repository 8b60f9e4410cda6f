package io.gatewayassistant.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Collects the entries of a {@link TextIndex}. Used by one thread, once.
 *
 * @param <T> what is found
 */
public final class TextIndexBuilder<T> {

    private static final FieldType FREQUENCIES = frequencies();

    private final List<Field> fields;
    private final List<T> items = new ArrayList<>();
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    TextIndexBuilder(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.analyzer = analyzer(fields);
        try {
            // Merges on this thread and in order: documents keep the numbers of their items, and no thread outlives the build.
            this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)
                    .setMergePolicy(new LogDocMergePolicy()).setMergeScheduler(new SerialMergeScheduler())
                    .setUseCompoundFile(false));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be started", e);
        }
    }

    /** Adds an item that is found by these texts, by name of the field; texts of unknown fields are left out. */
    public TextIndexBuilder<T> add(T item, Map<String, String> texts) {
        Document document = new Document();
        for (Field field : fields) {
            String text = texts.getOrDefault(field.name(), "");
            if (!text.isBlank()) {
                document.add(new org.apache.lucene.document.Field(field.name(), text, FREQUENCIES));
            }
        }
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException("An entry could not be indexed in memory", e);
        }
        items.add(item);
        return this;
    }

    /** The index of everything added. */
    public TextIndex<T> build() {
        try (writer) {
            writer.forceMerge(1);
            writer.commit();
            return new TextIndex<>(items, fields, DirectoryReader.open(directory), analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be built", e);
        }
    }

    private static Analyzer analyzer(List<Field> fields) {
        Map<String, Analyzer> byField = new HashMap<>();
        fields.forEach(field -> byField.put(field.name(), Analyzers.create(field.analysis())));
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
