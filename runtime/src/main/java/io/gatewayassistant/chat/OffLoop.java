package io.gatewayassistant.chat;

import java.util.concurrent.Callable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Runs what blocks where an event loop would otherwise wait for it, and comes back to where it was. */
final class OffLoop {

    private OffLoop() {
    }

    static <T> Uni<T> run(Callable<T> work) {
        Context here = Vertx.currentContext();
        return here == null
                ? Uni.createFrom().item(() -> call(work))
                : Uni.createFrom().completionStage(() -> here.executeBlocking(work, false).toCompletionStage());
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
