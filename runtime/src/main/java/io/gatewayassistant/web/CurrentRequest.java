package io.gatewayassistant.web;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.spi.Caller;

/** What the guard found out about the current request. */
@RequestScoped
public class CurrentRequest {

    private @Nullable Caller caller;
    private @Nullable SessionCredentials session;

    /** Who asks. */
    public Caller caller() {
        return passed(caller);
    }

    /** What authenticated them, to be forwarded in session mode: for this run only. */
    public SessionCredentials session() {
        return passed(session);
    }

    void admit(Caller caller, SessionCredentials session) {
        this.caller = caller;
        this.session = session;
    }

    private static <T> T passed(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("No guard admitted this request: annotate the resource with one of the guards");
        }
        return value;
    }
}
