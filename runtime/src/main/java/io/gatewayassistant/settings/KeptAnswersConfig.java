package io.gatewayassistant.settings;

import io.smallrye.config.WithDefault;

/** How much of the answers that are too large to show is kept in memory. */
public interface KeptAnswersConfig {

    /** Bytes that a thread keeps at most; the answer that was not asked for the longest goes first. */
    @WithDefault("8388608")
    long bytesPerThread();

    /** Bytes that all threads keep together. */
    @WithDefault("67108864")
    long bytes();
}
