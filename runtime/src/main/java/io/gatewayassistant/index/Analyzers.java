package io.gatewayassistant.index;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Builds what Lucene needs for each {@link Analysis}. */
final class Analyzers {

    /** What separates names; dashes, underscores and case changes are left to the word splitter, which also joins them. */
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’_-]+");

    private static final int SPLIT = GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | SPLIT_ON_CASE_CHANGE | SPLIT_ON_NUMERICS
            | STEM_ENGLISH_POSSESSIVE;

    private Analyzers() {
    }

    /** Takes the words out of a text. */
    static Analyzer words(Analysis analysis) {
        return analyzer(() -> new PatternTokenizer(SEPARATORS, -1), tokens -> switch (analysis) {
            case IDENTIFIERS -> folded(new WordDelimiterGraphFilter(tokens, SPLIT | CATENATE_ALL, null));
            case ENGLISH -> new StopFilter(folded(new WordDelimiterGraphFilter(tokens, SPLIT | CATENATE_ALL, null)),
                    EnglishAnalyzer.getDefaultStopSet());
            case FRENCH -> new ASCIIFoldingFilter(new StopFilter(
                    new LowerCaseFilter(new WordDelimiterGraphFilter(new ElisionFilter(tokens,
                            FrenchAnalyzer.DEFAULT_ARTICLES), SPLIT, null)),
                    FrenchAnalyzer.getDefaultStopSet()));
        });
    }

    /** Brings one word to its stem. */
    static Analyzer stems(Analysis analysis) {
        return analyzer(KeywordTokenizer::new,
                word -> analysis == Analysis.FRENCH ? new FrenchLightStemFilter(word) : new KStemFilter(word));
    }

    /** Brings one English word to its root, which {@code verify} and {@code verifier} share. */
    static Analyzer roots() {
        return analyzer(KeywordTokenizer::new, PorterStemFilter::new);
    }

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizers, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = tokenizers.get();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }
        };
    }

    private static TokenStream folded(TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
    }
}
