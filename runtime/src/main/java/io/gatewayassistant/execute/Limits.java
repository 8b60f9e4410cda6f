package io.gatewayassistant.execute;

import java.time.Duration;

import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * How much one batch may be.
 *
 * @param requests of one batch
 * @param requestBytes of one request's body
 * @param answerBytes of one answer that are read
 * @param callTime for one answer
 * @param batchTime after which no further request of a batch is sent
 * @param parallelReads of one batch that are under way at a time
 */
record Limits(int requests, int requestBytes, int answerBytes, Duration callTime, Duration batchTime,
        int parallelReads) {

    static Limits of(AssistantConfig config) {
        AssistantConfig.Limits limits = config.limits();
        positive("limits.requests-per-batch", limits.requestsPerBatch());
        positive("limits.batches-per-message", limits.batchesPerMessage());
        positive("limits.request-bytes", limits.requestBytes());
        positive("limits.response-bytes", limits.responseBytes());
        positive("limits.batch-time", limits.batchTime().toMillis());
        positive("limits.parallel-reads", limits.parallelReads());
        positive("admin-api.timeout", config.adminApi().timeout().toMillis());
        return new Limits(limits.requestsPerBatch(), limits.requestBytes(), limits.responseBytes(), config.adminApi().timeout(),
                limits.batchTime(), limits.parallelReads());
    }

    private static void positive(String key, long value) {
        if (value <= 0) {
            throw new ConfigurationException("quarkus.gateway-assistant." + key + " must be more than 0");
        }
    }
}
