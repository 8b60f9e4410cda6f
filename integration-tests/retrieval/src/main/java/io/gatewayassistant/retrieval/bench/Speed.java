package io.gatewayassistant.retrieval.bench;

import java.util.List;

import io.gatewayassistant.retrieval.measure.Column;

/**
 * How fast one mode is on one document.
 *
 * @param medianMicros of a query
 * @param meanMicros of a query
 * @param buildMillis of the index, per operation
 * @param heapBytes kept by the catalog with all its operations, per operation
 * @param oneThread queries per second of one thread
 * @param twoThreads queries per second of two threads together
 */
record Speed(int operations, double medianMicros, double meanMicros, double buildMillis, double heapBytes, double oneThread,
        double twoThreads) {

    static final List<Column<Speed>> COLUMNS = List.of(
            Column.plain("operations", 0, Speed::operations),
            Column.compared("p50us", 1, Speed::medianMicros),
            Column.compared("mean_us", 1, Speed::meanMicros),
            Column.compared("build_ms/op", 4, Speed::buildMillis),
            Column.compared("heap_B/op", 0, Speed::heapBytes),
            Column.plain("1thread/s", 0, Speed::oneThread),
            Column.plain("2threads/s", 0, Speed::twoThreads),
            Column.plain("scaling", 2, speed -> speed.twoThreads() / speed.oneThread()));
}
