package io.gatewayassistant.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.gatewayassistant.spi.AssistantSettings;

/**
 * What may be on the wire, written down a second time: regular expressions over what arrived, and nothing of the code under
 * test.
 */
record WireRules(AssistantSettings settings) {

    /** Method and path of each operation of the catalog, and what it does. */
    private static final Map<String, String> ACCESS = Map.ofEntries(
            Map.entry("(GET|HEAD) /apis/(things|admins|users|keys|groups)(/[^/]+)?", "read"),
            Map.entry("(GET|HEAD) /apis/config(/assistant)?", "read"), Map.entry("(GET|HEAD) /v1/[^/]+(/[^/]+){0,2}", "read"),
            Map.entry("(POST|PUT|PATCH) /apis/(things|admins|users|keys|groups)(/[^/]+)?", "write"),
            Map.entry("(POST|PUT|PATCH) /apis/config(/assistant)?", "write"),
            Map.entry("(POST|PUT|PATCH) /v1/[^/]+(/[^/]+){0,2}", "write"),
            Map.entry("DELETE /apis/(things|admins|users|keys|groups)(/[^/]+)?", "delete"),
            Map.entry("DELETE /apis/config(/assistant)?", "delete"), Map.entry("DELETE /v1/[^/]+(/[^/]+){0,2}", "delete"),
            Map.entry("(GET|HEAD) /jobs/purge", "delete"), Map.entry("POST /jobs/query", "read"));

    private static final Set<String> HEADERS = Set.of("accept", "accept-language", "content-type", "content-length", "cookie",
            "host", "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "prefer", "user-agent",
            "connection", "upgrade", "http2-settings", "transfer-encoding", "x-assistant-run", "x-assistant-user");

    private record Rule(String name, Predicate<RecordingAdminApi.Arrived> broken) {
    }

    /** What is wrong with what arrived; empty where nothing is. */
    List<String> broken(List<RecordingAdminApi.Arrived> arrived) {
        List<String> found = new ArrayList<>();
        for (RecordingAdminApi.Arrived request : arrived) {
            rules().stream().filter(rule -> rule.broken().test(request))
                    .forEach(rule -> found.add(rule.name() + ": " + request.line() + " " + request.headers()));
        }
        return found;
    }

    /** Whether a person could have been asked: it is more than a look. */
    static boolean changes(RecordingAdminApi.Arrived request) {
        return !access(request).equals("read");
    }

    private List<Rule> rules() {
        return List.of(
                new Rule("the assistant is off", request -> !settings.enabled() || !settings.allowApiUsage()),
                new Rule("writes are off", request -> access(request).equals("write") && !settings.allowApiWrite()),
                new Rule("deletes are off", request -> access(request).equals("delete") && !settings.allowApiDelete()),
                new Rule("no operation of the catalog", request -> access(request).equals("unknown")),
                new Rule("an endpoint of the assistant", request -> path(request).contains("assistant/settings")),
                new Rule("a protected operation", request -> path(request).matches("/(apis|v1)/export(/.*)?")),
                new Rule("a protected kind", request -> changes(request) && path(request).matches(".*/admins(/.*)?")),
                new Rule("dots, backslashes or doubled slashes",
                        request -> request.uri().split("\\?")[0].matches(".*(//|\\\\|/\\.\\.?(/|$)|(?i:%5c|%00|%0d|%0a)).*")),
                new Rule("more than the first spelling", request -> request.uri().contains("%25") && decodesToDots(request)),
                new Rule("a header of its own", request -> !HEADERS.containsAll(request.headers().keySet())),
                new Rule("a run that the model names", request -> request.header("x-assistant-run").contains("mine")),
                new Rule("other credentials", request -> !request.header("cookie").equals("quarkus-credential=cookie-value")),
                new Rule("another body than JSON", request -> !request.body().isEmpty()
                        && !request.header("content-type")
                                .matches("application/([a-z.+-]+\\+)?json(; *charset=\"?utf-8\"?)?")));
    }

    private static boolean decodesToDots(RecordingAdminApi.Arrived request) {
        return request.uri().split("\\?")[0].replaceAll("%(25)+", "%").matches("(?i).*%2e%2e.*");
    }

    private static String access(RecordingAdminApi.Arrived request) {
        String line = request.method() + " " + request.uri().split("\\?")[0];
        return ACCESS.entrySet().stream().filter(operation -> line.matches(operation.getKey())).map(Map.Entry::getValue)
                .reduce("unknown", WireRules::severest);
    }

    private static String severest(String one, String other) {
        return List.of("unknown", "read", "write", "delete").indexOf(one) > List.of("unknown", "read", "write", "delete")
                .indexOf(other) ? one : other;
    }

    private static String path(RecordingAdminApi.Arrived request) {
        return "/" + String.join("/", GullibleGateway.segments(request.uri().split("\\?")[0]));
    }
}
