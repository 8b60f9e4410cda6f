package io.gatewayassistant.preset;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.settings.AnchorStyle;
import io.gatewayassistant.settings.CorpusKind;

/**
 * How a corpus is read.
 *
 * @param kind absent where the location tells
 * @param version of the product that the texts are about, empty where there is only one
 * @param include patterns over paths of pages; empty: all
 * @param exclude patterns over paths of pages that are left out
 * @param maxPages read of a site at most
 * @param anchors of headings without one of their own
 */
public record CorpusOptions(@Nullable CorpusKind kind, String version, List<String> include, List<String> exclude,
        int maxPages, AnchorStyle anchors) {

    public static final int DEFAULT_MAX_PAGES = 500;

    public static final CorpusOptions NONE = new CorpusOptions(null, "", List.of(), List.of(), DEFAULT_MAX_PAGES,
            AnchorStyle.GITHUB);

    public CorpusOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (maxPages < 1) {
            throw new IllegalArgumentException("max-pages of a corpus must be at least 1, was " + maxPages);
        }
    }
}
