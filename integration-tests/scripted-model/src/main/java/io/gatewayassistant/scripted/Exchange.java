package io.gatewayassistant.scripted;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request that the server received, with what became of it. */
public final class Exchange {

    private final ReceivedRequest request;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean clientLeft;

    Exchange(ReceivedRequest request) {
        this.request = request;
    }

    public ReceivedRequest request() {
        return request;
    }

    /** Whether a write found that the client had gone. A silent server does not notice. */
    public boolean clientLeft() {
        return clientLeft;
    }

    /** Waits until the server has done with this request; false when that takes longer. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void clientHasLeft() {
        clientLeft = true;
    }

    void end() {
        ended.countDown();
    }
}
