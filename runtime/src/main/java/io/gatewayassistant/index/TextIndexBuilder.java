package io.gatewayassistant.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
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
 * Collects the entries of a {@link TextIndex}. Used by one thread, once. The fields of an entry are merged into one list of
 * weighted terms, as BM25F does (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, 2004), so
 * that a search reads one list a term, however many fields there are.
 *
 * @param <T> what is found
 */
public final class TextIndexBuilder<T> {

    /** Nobody searches for what is longer, such as an encoded image, and the index would refuse it. */
    private static final int LONGEST_WORD = 500;

    private final List<Field> fields;
    private final Lexicon lexicon;
    private final List<T> items = new ArrayList<>();
    private final List<List<Map<String, Integer>>> entries = new ArrayList<>();
    private final Map<Analysis, TermReader> readers = new EnumMap<>(Analysis.class);
    private final Map<String, String> words = new HashMap<>();
    private final long[] lengths;

    TextIndexBuilder(List<Field> fields, Lexicon lexicon) {
        this.fields = List.copyOf(fields);
        this.lexicon = lexicon;
        this.lengths = new long[fields.size()];
        fields.forEach(field -> readers.computeIfAbsent(field.analysis(), TermReader::new));
    }

    /** Adds an item that is found by these texts, by name of the field; texts of unknown fields are left out. */
    public TextIndexBuilder<T> add(T item, Map<String, String> texts) {
        List<Map<String, Integer>> counts = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            Map<String, Integer> terms = new HashMap<>();
            TermReader reader = reader(fields.get(i));
            for (String word : reader.words(texts.getOrDefault(fields.get(i).name(), ""))) {
                if (word.length() <= LONGEST_WORD) {
                    terms.merge(words.computeIfAbsent(word, reader::term), 1, Integer::sum);
                    lengths[i]++;
                }
            }
            counts.add(terms);
        }
        entries.add(counts);
        items.add(item);
        return this;
    }

    /**
     * The index that was {@linkplain TextIndex#write written} of the same texts in the same fields.
     *
     * @param items as they were added
     * @throws IOException where it is of other items or another version
     */
    public TextIndex<T> read(List<T> items, InputStream written) throws IOException {
        StoredIndex stored = StoredIndex.read(written);
        if (stored.entries() != items.size()) {
            throw new IOException("the index is of " + stored.entries() + " entries, not of " + items.size());
        }
        return new TextIndex<>(items, DirectoryReader.open(stored.directory()),
                new Vocabulary(readers.values(), stored.words(), items.size()), lexicon);
    }

    /** The index of everything added. */
    public TextIndex<T> build() {
        Map<String, Integer> frequencies = new HashMap<>();
        entries.forEach(entry -> entry.stream().flatMap(terms -> terms.keySet().stream()).distinct()
                .forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        Compounds compounds = new Compounds(frequencies.keySet());
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (KeywordAnalyzer unused = new KeywordAnalyzer(); IndexWriter writer = new IndexWriter(directory, config(unused))) {
            for (List<Map<String, Integer>> entry : entries) {
                writer.addDocument(document(entry, compounds));
            }
            entries.clear();
            writer.forceMerge(1);
            writer.commit();
            DirectoryReader reader = DirectoryReader.open(directory);
            return new TextIndex<>(items, reader,
                    new Vocabulary(readers.values(), WordList.of(words, frequencies), items.size()),
                    lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be built", e);
        }
    }

    /** Merges on this thread and in order: documents keep the numbers of their items, and no thread outlives the build. */
    private static IndexWriterConfig config(KeywordAnalyzer unused) {
        return new IndexWriterConfig(unused).setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler()).setUseCompoundFile(false).setRAMBufferSizeMB(256);
    }

    private Document document(List<Map<String, Integer>> entry, Compounds compounds) {
        Map<String, Float> weighted = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Map<String, Integer> terms = entry.get(i);
            double length = terms.values().stream().mapToInt(Integer::intValue).sum();
            double usual = Math.max(1, (double) lengths[i] / items.size());
            float norm = (float) (1 - field.lengthPenalty() + field.lengthPenalty() * length / usual);
            terms.forEach((term, count) -> {
                float value = field.weight() * count / norm;
                weighted.merge(term, value, Float::sum);
                for (String part : compounds.parts(term)) {
                    weighted.merge(part, value * Compounds.WEIGHT, Float::sum);
                }
            });
        }
        Document document = new Document();
        if (!weighted.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(TextIndex.FIELD, new WeightedTerms(weighted), type()));
        }
        return document;
    }

    private TermReader reader(Field field) {
        return readers.get(field.analysis());
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
