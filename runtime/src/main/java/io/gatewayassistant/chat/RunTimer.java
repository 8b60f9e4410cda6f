package io.gatewayassistant.chat;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** The one thread that watches time for all runs. Ends with the application, so that a live reload leaves none behind. */
@Singleton
public class RunTimer {

    private final ScheduledThreadPoolExecutor scheduler;

    RunTimer() {
        scheduler = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("gateway-assistant-timer").factory());
        scheduler.setRemoveOnCancelPolicy(true);
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @PreDestroy
    void close() {
        scheduler.shutdownNow();
    }
}
