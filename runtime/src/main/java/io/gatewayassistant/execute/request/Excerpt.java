package io.gatewayassistant.execute.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.select.BadSelection;
import io.gatewayassistant.execute.select.Selection;

/**
 * What of which answer a request wants to see.
 *
 * @param select which part, absent for the whole
 * @param from handle of a kept answer, absent where the request makes a call
 */
public record Excerpt(@Nullable Selection select, @Nullable String from) {

    /** The whole answer of the call. */
    public static final Excerpt WHOLE = new Excerpt(null, null);

    static final String SELECT = "select";
    static final String FROM = "from";
    private static final List<String> OF_CALLS = List.of("method", "url", "headers", "body", "base");

    /** Reads it before anything is sent; refuses what cannot be read. */
    public static Excerpt of(JsonNode request) {
        String from = text(request, FROM);
        if (from != null && OF_CALLS.stream().anyMatch(request::hasNonNull)) {
            throw new CallRefused("not sent: from reads an answer that was kept and calls nothing; leave "
                    + String.join(", ", OF_CALLS) + " out, or from");
        }
        String select = text(request, SELECT);
        return new Excerpt(select == null ? null : selection(select), from);
    }

    /** What the model is told where the handle names nothing. */
    public static CallRefused unknown(String handle) {
        return new CallRefused("from: no answer '" + (handle.length() <= 40 ? handle : handle.substring(0, 40) + "…")
                + "' is kept in this conversation, or no longer; make the call again, with select");
    }

    private static Selection selection(String expression) {
        try {
            return Selection.parse(expression);
        } catch (BadSelection bad) {
            throw new CallRefused("not sent: select: " + bad.reason());
        }
    }

    private static @Nullable String text(JsonNode request, String field) {
        JsonNode value = request.path(field);
        if (value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new CallRefused("not sent: " + field + " must be a text");
        }
        return value.textValue().strip();
    }
}
