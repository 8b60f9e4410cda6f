package io.gatewayassistant.execute;

import java.util.function.Supplier;

import io.gatewayassistant.execute.request.Batch;

/**
 * A request of a batch that had its turn.
 *
 * @param result blocks until it came to something
 */
record Step(Batch.Entry entry, CallRecord record, Supplier<CallResult> result) {
}
