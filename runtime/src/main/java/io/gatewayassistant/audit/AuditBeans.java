package io.gatewayassistant.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.AuditConfig;
import io.gatewayassistant.spi.AuditSink;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;

/** Begins the trail when the application starts, exports its head now and then, and ends it. */
@Singleton
final class AuditBeans {

    private final AuditConfig config;
    private final RecentEntries recent;
    private final AuditTrail trail;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("gateway-assistant-audit").daemon().factory());

    AuditBeans(AssistantConfig config, @All List<AuditSink> hosts) {
        this.config = config.audit();
        this.recent = new RecentEntries(this.config.listed());
        List<AuditSink> sinks = new ArrayList<>(List.of(recent, new AuditLog()));
        this.config.file().ifPresent(file -> sinks.add(new AuditFile(file)));
        sinks.addAll(hosts);
        this.trail = new AuditTrail(new AuditChain(newId(), new AuditJson(this.config.bodyBytes()), Clock.systemUTC()), sinks,
                this.config.required());
    }

    void begin(@Observes StartupEvent start) {
        long millis = config.headInterval().toMillis();
        timer.scheduleWithFixedDelay(trail::exportHead, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Produces
    @Singleton
    AuditTrail trail() {
        return trail;
    }

    /** Not as a sink: those are the hosts'. */
    @Produces
    @Singleton
    @Typed(RecentEntries.class)
    RecentEntries recent() {
        return recent;
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
        trail.end();
    }

    private static String newId() {
        byte[] id = new byte[8];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
