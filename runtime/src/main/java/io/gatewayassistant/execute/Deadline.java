package io.gatewayassistant.execute;

import java.time.Duration;

import io.gatewayassistant.execute.request.CallRefused;

/** When a batch has to be over. */
final class Deadline {

    private final Duration all;
    private final long end;

    Deadline(Duration all) {
        this.all = all;
        this.end = System.nanoTime() + all.toNanos();
    }

    /** What is left for a call that may take {@code most}; refuses the call when nothing is. */
    Duration left(Duration most) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.toMillis() <= 0) {
            throw new CallRefused("not sent: the batch has used up its " + all.toSeconds()
                    + " seconds; send what is left in another one, and ask for less");
        }
        return left.compareTo(most) < 0 ? left : most;
    }
}
