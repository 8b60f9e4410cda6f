package io.gatewayassistant.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.AuditSink;

/** Trails and events for tests. */
final class Trails {

    static final AuditEvent.Run RUN = new AuditEvent.Run("u1", "Ada É.", "5e55", "thread-1", "run-1", "some-model");

    private Trails() {
    }

    static AuditTrail trail(String chain, boolean required, AuditSink... sinks) {
        return new AuditTrail(new AuditChain(chain, new AuditJson(1_000), Clock.systemUTC()), List.of(sinks), required);
    }

    static AuditEvent.Called called(String path) {
        return new AuditEvent.Called(RUN, request(path, Access.READ), null,
                new AuditEvent.Result(200, null, Duration.ofMillis(12)));
    }

    static AuditEvent.Sending sending(String path) {
        return new AuditEvent.Sending(RUN, request(path, Access.WRITE),
                new AuditEvent.Approved("u2", Instant.parse("2026-11-22T21:00:00Z")));
    }

    private static AuditEvent.Request request(String path, Access access) {
        return new AuditEvent.Request("it", new AuditEvent.Call("POST", path, "a=b", Map.of("if-match", "\"1\"", "accept", "x"),
                JsonNodeFactory.instance.objectNode().put("name", "line\nbreak \u2028 ñ"), "createThing", access), null);
    }
}
