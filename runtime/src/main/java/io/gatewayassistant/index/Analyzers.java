package io.gatewayassistant.index;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Builds what Lucene needs for each {@link Analysis}. */
final class Analyzers {

    /** What separates names; dashes, underscores and case changes are left to the word splitter, which also joins them. */
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’_-]+");

    private static final int SPLIT = GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | SPLIT_ON_CASE_CHANGE | SPLIT_ON_NUMERICS
            | STEM_ENGLISH_POSSESSIVE;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;

    private Analyzers() {
    }

    static Analyzer create(Analysis analysis) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = new PatternTokenizer(SEPARATORS, -1);
                return new TokenStreamComponents(tokenizer, filters(analysis, tokenizer));
            }
        };
    }

    private static TokenStream filters(Analysis analysis, TokenStream tokens) {
        return switch (analysis) {
            case IDENTIFIERS -> new KStemFilter(folded(new WordDelimiterGraphFilter(tokens, SPLIT | CATENATE_ALL, null)));
            case ENGLISH -> new KStemFilter(new StopFilter(folded(new WordDelimiterGraphFilter(tokens, SPLIT | CATENATE_ALL,
                    null)), EnglishAnalyzer.getDefaultStopSet()));
            case FRENCH -> new FrenchLightStemFilter(new ASCIIFoldingFilter(new StopFilter(
                    new LowerCaseFilter(new WordDelimiterGraphFilter(new ElisionFilter(tokens,
                            FrenchAnalyzer.DEFAULT_ARTICLES), SPLIT, null)),
                    FrenchAnalyzer.getDefaultStopSet())));
            case PIECES -> new NGramTokenFilter(folded(new WordDelimiterGraphFilter(tokens, SPLIT, null)), SHORTEST_PIECE,
                    LONGEST_PIECE, false);
        };
    }

    private static TokenStream folded(TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
    }
}
