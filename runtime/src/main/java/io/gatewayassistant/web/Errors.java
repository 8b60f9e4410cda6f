package io.gatewayassistant.web;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import io.gatewayassistant.settings.FieldError;
import io.gatewayassistant.settings.InvalidSettingsException;

/** Errors as JSON, the same way from every endpoint. */
final class Errors {

    static final String UNAUTHENTICATED = "unauthenticated";
    static final String LOG_IN = "You are not logged in, or your session has ended. Log in and try again.";

    private static final Logger LOG = Logger.getLogger(Errors.class);

    private Errors() {
    }

    static Response of(int status, String code, String message) {
        return of(status, new ErrorBody(code, message));
    }

    /** A second try makes sense after {@code seconds}. */
    static Response retryLater(int status, String code, String message, int seconds) {
        return Response.fromResponse(of(status, new ErrorBody(code, message, seconds, null)))
                .header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    static Response invalid(InvalidSettingsException invalid) {
        return invalid("The settings were not changed: " + invalid.getMessage(), invalid.fields());
    }

    static Response invalid(String message, List<FieldError> fields) {
        return of(400, new ErrorBody("invalid_settings", message, null, fields));
    }

    /** Logs {@code cause}, once, and says nothing of it to the caller. */
    static Response unexpected(Throwable cause) {
        LOG.error("A request to the assistant failed", cause);
        return of(500, "internal", "Something went wrong in the assistant. Try again; the cause is in the gateway's log.");
    }

    private static Response of(int status, ErrorBody body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
