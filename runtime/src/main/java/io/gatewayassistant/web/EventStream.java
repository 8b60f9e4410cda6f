package io.gatewayassistant.web;

import java.time.Duration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.chat.agui.RunEvent;
import io.gatewayassistant.settings.AssistantConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;

/** Run events as server-sent events, kept alive by comments: proxies close what is silent for half a minute. */
@Singleton
class EventStream {

    private final Vertx vertx;
    private final Duration heartbeat;
    /** Of our own: the host's may write nulls, which the clients refuse, or dates in its own way. */
    private final ObjectMapper json = new ObjectMapper();

    EventStream(Vertx vertx, AssistantConfig config) {
        this.vertx = vertx;
        this.heartbeat = config.chat().heartbeat();
    }

    Multi<OutboundSseEvent> of(Multi<RunEvent> events, HttpServerResponse response) {
        response.putHeader("X-Accel-Buffering", "no");
        response.putHeader("Cache-Control", "no-cache, no-transform");
        return Multi.createFrom().emitter(emitter -> {
            long timer = vertx.setPeriodic(heartbeat.toMillis(), id -> emitter.emit(comment()));
            Cancellable run = events.subscribe().with(event -> emitter.emit(event(event)), emitter::fail, emitter::complete);
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                run.cancel();
            });
        }, BackPressureStrategy.BUFFER);
    }

    private OutboundSseEvent event(RunEvent event) {
        try {
            return new OutboundSseEventImpl.BuilderImpl().mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(event)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A run event that is no JSON: " + event.type(), e);
        }
    }

    private static OutboundSseEvent comment() {
        return new OutboundSseEventImpl.BuilderImpl().comment("keep-alive").build();
    }
}
