package io.gatewayassistant.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the words and their terms out of texts. Any number of threads use it at once. */
final class TermReader {

    private final Analyzer words;
    private final Analyzer stems;

    TermReader(Analysis analysis) {
        this(Analyzers.words(analysis), Analyzers.stems(analysis));
    }

    private TermReader(Analyzer words, Analyzer stems) {
        this.words = words;
        this.stems = stems;
    }

    /** Reads English words to their roots, which {@code verify} and {@code verifier} share. */
    static TermReader roots() {
        return new TermReader(Analyzers.words(Analysis.IDENTIFIERS), Analyzers.roots());
    }

    /** The words of a text as they are written but for case and accents, in their order. */
    List<String> words(String text) {
        return text.isBlank() ? List.of() : read(words, text);
    }

    /** What a word of {@link #words} is indexed as. */
    String term(String word) {
        List<String> terms = read(stems, word);
        return terms.isEmpty() ? word : terms.getFirst();
    }

    private static List<String> read(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory could not be read", e);
        }
        return terms;
    }
}
