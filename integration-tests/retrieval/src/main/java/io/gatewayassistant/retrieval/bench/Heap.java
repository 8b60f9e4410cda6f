package io.gatewayassistant.retrieval.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much memory something keeps. */
final class Heap {

    private static final int COLLECTIONS = 4;
    private static final long PAUSE_MILLIS = 100;

    private Heap() {
    }

    /** Bytes that are left after a full collection, because of what {@code supplier} gives. */
    static long retainedBy(Supplier<?> supplier) {
        // Classes and their constants are not what is asked for: the first one brings them.
        supplier.get();
        long before = used();
        Object kept = supplier.get();
        long after = used();
        Reference.reachabilityFence(kept);
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
