package io.gatewayassistant.execute;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The headers by which the admin API's own log can tell a call of the assistant from one of a person. Set by the server, never
 * by the model.
 */
final class CallOrigin {

    static final String RUN = "X-Assistant-Run";
    static final String USER = "X-Assistant-User";

    private static final int LONGEST = 200;

    private CallOrigin() {
    }

    static Map<String, String> headers(ExecutionContext context) {
        return Map.of(RUN, id(context.run().id()), USER, text(context.caller().name(), context.caller().id()));
    }

    /** A client chooses the ids of runs, so that one may hold anything. */
    private static String id(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** Percent-encoded UTF-8, whole characters only. */
    private static String text(String name, String otherwise) {
        String shown = name.isBlank() ? otherwise : name;
        int end = Math.min(60, shown.codePointCount(0, shown.length()));
        return URLEncoder.encode(shown.substring(0, shown.offsetByCodePoints(0, end)), StandardCharsets.UTF_8).replace("+",
                "%20");
    }
}
