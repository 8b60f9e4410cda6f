package io.gatewayassistant.execute.select;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What one evaluation may cost, in units of about one byte that is looked at or made, and how long it may take. */
final class Meter {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int CLOCK_EVERY = 1 << 16;

    private final LongSupplier nanos;
    private final long end;
    private long left;
    private long untilClock = CLOCK_EVERY;

    Meter(long units) {
        this(units, System::nanoTime);
    }

    Meter(long units, LongSupplier nanos) {
        this.left = units;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + LONGEST.toNanos();
    }

    /** @throws BadSelection where nothing is left */
    void charge(long units) {
        left -= units;
        untilClock -= units;
        if (left < 0 || untilClock < 0 && nanos.getAsLong() > end) {
            throw new BadSelection(
                    "it costs too much on this answer: filter first, and do not repeat or nest what was selected");
        }
        if (untilClock < 0) {
            untilClock = CLOCK_EVERY;
        }
    }
}
