package io.gatewayassistant.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.AuditHead;

/** What an entry of the trail tells. */
public sealed interface AuditEvent {

    /**
     * A process began a chain.
     *
     * @param after where its predecessor ended, absent where nobody knows
     */
    record Started(@Nullable AuditHead after) implements AuditEvent {
    }

    /**
     * A call that changes something is about to leave. An entry without a {@link Called} after it: nobody knows what it did.
     */
    record Sending(Run run, Request request, @Nullable Approved approval) implements AuditEvent {
    }

    /** A request of the model came to something, if only to a refusal. */
    record Called(Run run, Request request, @Nullable Approved approval, Result result) implements AuditEvent {
    }

    /** The process ended the chain in order. */
    record Ended() implements AuditEvent {
    }

    /**
     * For whom, and in which run.
     *
     * @param user id of the person
     * @param name what the person is called
     * @param session the same text for calls with the same credentials, which it does not tell
     * @param model name of the language model
     */
    record Run(String user, String name, String session, String thread, String id, String model) {
    }

    /**
     * What was asked for.
     *
     * @param name in its batch
     * @param call the parsed call, absent where the request could not be read as one
     * @param raw what the model wrote, absent where there is a call
     */
    record Request(String name, @Nullable Call call, @Nullable JsonNode raw) {
    }

    /**
     * A call, checked: what is sent.
     *
     * @param path percent-encoded
     * @param query percent-encoded, absent where there is none
     * @param headers those of the model, without credentials
     * @param body absent where there is none
     * @param operation id in the catalog
     */
    record Call(String method, String path, @Nullable String query, Map<String, String> headers, @Nullable JsonNode body,
            String operation, Access access) {
    }

    /** The person who approved a call. */
    record Approved(String by, Instant at) {
    }

    /**
     * What a request came to.
     *
     * @param status of the answer, absent where there was none
     * @param reason why there was none, absent where there was one
     */
    record Result(@Nullable Integer status, @Nullable String reason, Duration duration) {
    }
}
