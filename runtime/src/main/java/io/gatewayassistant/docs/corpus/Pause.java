package io.gatewayassistant.docs.corpus;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits between two requests to one site. */
@FunctionalInterface
public interface Pause {

    /** Blocks for that time. */
    void take(Duration time) throws InterruptedIOException;

    /** Really waits, at least for {@code least}. */
    static Pause ofAtLeast(Duration least) {
        return time -> {
            try {
                Thread.sleep(time.compareTo(least) > 0 ? time : least);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (InterruptedIOException) new InterruptedIOException("it was interrupted").initCause(e);
            }
        };
    }
}
