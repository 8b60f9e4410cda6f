package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;

class UrlRefusalTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @ValueSource(strings = {
            "http://evil.example/apis/things", "HTTPS://evil.example/apis/things", "http:/apis/things", "file:///etc/passwd",
            "javascript:alert(1)", "data:text/html,x", "http://user:pw@evil.example/apis/things", " https://evil.example" })
    @Against("another host")
    void refusesAbsoluteUrls(String url) {
        assertRefused("GET", url, "absolute URLs are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example/apis/things", "//user:pw@evil.example/apis/things", "///apis/things", "//",
            "  //evil.example", "//127.0.0.1/apis/things", "//[::1]/apis/things" })
    @Against("another host")
    void refusesAnotherHost(String url) {
        assertRefused("GET", url, "'//host' is not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "apis/things", "?a=b", "user@evil.example/apis", "@evil.example/apis", "../apis/things",
            "${x.body.url}", "evil.example/apis/things", "*", ".", "%2Fapis/things" })
    @Against("another host")
    void refusesWhatDoesNotStartWithASlash(String url) {
        assertRefused("GET", url, "starting with /");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/../assistant/settings", "/apis/./things", "/apis/things/..", "/..", "/.",
            "/apis/%2e%2e/things", "/apis/%2E%2e/things", "/apis/.%2e/things", "/apis/%252e%252e/things",
            "/apis/%25252e%25252e/things", "/apis/things/%2e%2e%2fassistant", "/apis/things/..%2fassistant",
            "/apis/things/a%2f..%2fb", "/apis/things/a%252f..%252fb", "/apis/things/\uFF0E\uFF0E", "/apis/things/\u2025",
            "/apis/things/%20..", "/apis/things/..%3bx=1", "/apis/things/.%20", "/apis/things/%2e", "/apis/things/..%2F",
            "/apis/things/%252e%252e%252fassistant" })
    @Against("dot segments")
    void refusesDotSegmentsHoweverEncoded(String url) {
        assertRefused("GET", url, "'.' and '..' segments are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis\\things", "\\\\evil.example\\apis", "/\\evil.example", "/apis/things/..\\..\\assistant",
            "/apis/things/1\\", "/apis/things?a=b\\c", "/apis/things\\..", "\\apis\\things", "/apis/things/\\\\evil.example" })
    @Against("backslashes")
    void refusesBackslashes(String url) {
        assertRefused("GET", url, "backslashes are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/a%5cb", "/apis/things/a%5Cb", "/apis/things/a%255cb", "/apis/things/a\uFF3Cb",
            "/apis/things/%5c", "/apis/things/%5c%5cevil.example", "/apis/things/%25255c", "/apis/things/a%2fb%5cc",
            "/%5capis/things", "/apis%5cthings", "/apis/things/%EF%BC%BC", "/apis/things/a\uFE68b" })
    @Against("backslashes")
    void refusesEncodedBackslashes(String url) {
        assertRefused("GET", url, "backslashes are not allowed, encoded or not");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things\r\nX: y", "/apis/\tthings", "/apis/things/\u0000", "/apis/things/\u007f",
            "/apis/things/\u0085", "/apis/things?a=\nb", "/apis/things/%00", "/apis/things/a%0d%0aX:%20y",
            "/apis/things/%250a", "/apis/things/%25250a", "/apis/things?a=%0d%0aX:y", "/apis/things/%C2%85",
            "/apis/things/1 HTTP/1.1\r\nHost: evil.example", "/apis/things/%0D", "/apis/things/%0A", "/apis/things/%09x",
            "/apis/things/%7f", "/apis/things/\u0009x", "/apis/things?%0aa=b", "/apis/things?a=%00", "/apis/things/%1b[2J" })
    @Against("control characters")
    void refusesControlCharactersHoweverEncoded(String url) {
        assertRefused("GET", url, "control characters are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things#frag", "/apis/things/1#", "/apis/things?a=b#c", "#x" })
    @Against("one spelling of a path")
    void refusesFragments(String url) {
        assertRefused("GET", url, "fragments (#) are not sent");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis;v=1/things", "/apis/things;jsessionid=1", "/assistant;x/settings",
            "/;/assistant/settings" })
    @Against("one spelling of a path")
    void refusesMatrixParameters(String url) {
        assertRefused("GET", url, "matrix parameters (;) are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis//things", "/apis/things//", "/a//b" })
    @Against("one spelling of a path")
    void refusesEmptySegments(String url) {
        assertRefused("GET", url, "a segment of the path is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/100%", "/apis/things/a%4", "/apis/things/%g0", "/apis/things/%u002e",
            "/apis/things?a=%" })
    @Against("one spelling of a path")
    void refusesEscapesThatAreNone(String url) {
        assertRefused("GET", url, "'%' is not followed by two hex digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/%25252525252541", "/apis/things?a=1&%25252525252541=x" })
    @Against("one spelling of a path")
    void refusesWhatIsEncodedTooOften(String url) {
        assertRefused("GET", url, "encoded too many times");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/%c0%ae%c0%ae", "/apis/things/%ff", "/apis/things?a=%c0%af",
            "/apis/things/%25c0%25ae" })
    @Against("one spelling of a path")
    void refusesEscapesThatAreNotUtf8(String url) {
        assertRefused("GET", url, "not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/\uD800", "/apis/things/\uFFFF", "/apis/things?q=\uFFFF",
            "/apis/things/${x.body.id}\uFFFF" })
    @Against("one spelling of a path")
    void refusesWhatIsNoCharacter(String url) {
        assertRefused("GET", url, "no character");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things?_method=DELETE", "/apis/things?a=b&_METHOD=DELETE", "/apis/things?%5fmethod=PUT",
            "/apis/things?%255fmethod=PUT", "/apis/things?X-HTTP-Method-Override=DELETE",
            "/apis/things?_method", "/apis/things?_method=", "/apis/things?_method=GET", "/apis/things?_Method=delete",
            "/apis/things?_metho%64=DELETE", "/apis/things?_metho%2564=DELETE", "/apis/things?\uFF3Fmethod=DELETE",
            "/apis/things?x-http-method=DELETE", "/apis/things?X-HTTP-METHOD=DELETE", "/apis/things?x-method-override=PUT",
            "/apis/things?X-Method-Override=PUT", "/apis/things?method_override=PUT", "/apis/things?_httpmethod=DELETE",
            "/apis/things?_HttpMethod=DELETE", "/apis/things?a=b&_method=DELETE&b=c", "/apis/things?method-override=PUT" })
    @Against("method override in the query")
    void refusesQueryParametersThatOverrideTheMethod(String url) {
        assertRefused("GET", url, "would override the method");
    }

    /** Some servers take it for the start of the next parameter. */
    @ParameterizedTest
    @ValueSource(strings = { "1;_method=DELETE", "1%3B_method=DELETE", "1%3b_method=DELETE" })
    void sendsASemicolonOfAQueryAsAValue(String value) {
        rig.call("GET", "/apis/things?q=" + value);

        assertThat(rig.api.lines()).containsExactly("GET /apis/things?q=1%3B_method=DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things?", "/apis/things?&", "/apis/things?=x", "/apis/things?a=1&&b=2" })
    void takesAQueryOnlyWithNames(String url) {
        JsonNode result = rig.call("GET", url);

        if (url.endsWith("things?")) {
            assertThat(rig.api.lines()).containsExactly("GET /apis/things");
            return;
        }
        assertThat(result.path("error").asText()).contains("name=value");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GET POST", "G\u0435T", "", "DELETE\r\nX", "${x.body}",
            "GET /apis/things HTTP/1.1", "GET\r\nX: y", "\u0000GET", "GET\u00a0", "DEL ETE", "DELETE;", "M-SEARCH", "LINK",
            "COPY",
            "POST,DELETE",
            "_method", "*", "D\u0395LETE", "\uff24ELETE", "[\"DELETE\"]" })
    @Against("methods")
    void refusesOtherMethods(String method) {
        assertRefused(method, "/apis/things", "method must be one of GET, HEAD, POST, PUT, PATCH, DELETE");
    }

    @ParameterizedTest
    @CsvSource({ "GET, /apis/thing", "POST, /apis/things/_count", "DELETE, /apis/things", "GET, /APIS/things",
            "GET, /apis/things/", "GET, /apis%2Fthings", "PATCH, /", "PUT, /apis/things", "PATCH, /apis/things",
            "POST, /apis/things/1", "DELETE, /apis/things/", "DELETE, /apis/things/1/", "GET, /apis", "GET, /things",
            "DELETE, /Apis/Things/1", "DELETE, /apis/things%2F1", "PUT, /apis%2Fthings%2F1", "DELETE, /apis/things/1/parts/2",
            "GET, /v2/x/apis/things", "GET, /apis/things/1/parts/2/3", "GET, /apis/thing\u0455" })
    @Against("operations outside the catalog")
    void refusesOperationsThatAreNotInTheCatalogAndNamesTheNearest(String method, String url) {
        JsonNode result = rig.call(method, url);

        assertThat(result.path("error").asText()).contains("is not an operation of the catalog", "the nearest are: ",
                "/apis/things");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "GET, /assistant/settings", "PUT, /assistant/settings", "GET, /assistant/settings?x=y",
            "POST, /assistant/chat", "GET, /gateway/assistant/settings", "GET, /gateway/Assistant/SETTINGS",
            "GET, /gateway/assistant%2fsettings/x", "GET, /x/gateway%2Fassistant/settings",
            "GET, /x/gateway%252Fassistant%252fsettings/y", "GET, /gateway/assistant%3Bv=1/settings",
            "GET, /gateway/%EF%BD%81ssistant/settings", "GET, /gateway/assistant/settings%3Bx", "GET, /ASSISTANT/a/b",
            "GET, /%61ssistant/a/b", "GET, /x/assistant/threads", "GET, /x/assistant/chat",
            "GET, /x/ASSISTANT/settings", "POST, /assistant/catalog", "GET, /x/assistant/widget.js",
            "GET, /x/%61ssistant/status",
            "GET, /%2561ssistant/a/b", "put, /assistant/settings" })
    @Against("the assistant's own endpoints")
    void neverCallsTheAssistantsOwnEndpoints(String method, String url) {
        assertRefused(method, url, "own endpoints are never called");
    }

    @Test
    @Against("the assistant's own endpoints")
    void neverCallsTheAssistantBehindABasePath() {
        rig.url = java.net.URI.create(rig.api.url() + "/assistant");

        assertRefused("GET", "/apis/things", "own endpoints are never called");
    }

    @Test
    @Against("the assistant's own endpoints")
    void neverCallsTheAssistantThroughAProxyThatStripsAPrefix() {
        rig.url = java.net.URI.create(rig.api.url() + "/proxied");

        assertRefused("GET", "/assistant/a/b", "own endpoints are never called");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/things/assistant", "/apis/things/assistant/parts/7", "/x/assistants/settings" })
    void callsThingsThatAreMerelyNamedAlike(String url) {
        rig.call("GET", url);

        assertThat(rig.api.lines()).containsExactly("GET " + url);
    }

    @ParameterizedTest
    @CsvSource({ "/apis/things/a%2Fb, /apis/things/a%2Fb", "/apis/things/a%2fb, /apis/things/a%2Fb",
            "/%61pis/thin%67s, /apis/things", "/apis/things/a b, /apis/things/a%20b", "/apis/things/é, /apis/things/%C3%A9",
            "/apis/things/a%3Bb, /apis/things/a%3Bb", "/apis/things/50%25, /apis/things/50%25",
            "/apis/things/a+b, /apis/things/a+b", "/apis/things/a:b@c, /apis/things/a:b@c",
            "/apis/things/..., /apis/things/...", "/apis/things/.well-known, /apis/things/.well-known",
            "/apis/things/%61%7A%41%5A%30%39%2D, /apis/things/azAZ09-",
            "/apis/things/%252525252541, /apis/things/%252525252541",
            "/apis/things?q=100%25 or %2525ff, /apis/things?q=100%25%20or%20%2525ff",
            "/apis/things/%60%7b%40%5b%2f%3a, /apis/things/%60%7B%40%5B%2F%3A",
            "/apis/things?q=a b&r=é|%2f, /apis/things?q=a%20b&r=%C3%A9%7C%2F",
            "/apis/things?q=a+b%2Bc&flag, /apis/things?q=a+b%2Bc&flag", "/apis/things?q=%E9%BF, ",
            "/apis/things?to=http://x/../y, /apis/things?to=http://x/../y" })
    void sendsOneSpellingOfEachUrl(String url, String onTheWire) {
        rig.call("GET", url);

        if (onTheWire == null) {
            assertThat(rig.api.arrived()).isEmpty();
            return;
        }
        assertThat(rig.api.lines()).containsExactly("GET " + onTheWire);
    }

    @Test
    void appendsThePathToThatOfTheBaseUrl() {
        rig.url = java.net.URI.create(rig.api.url() + "/admin/");

        rig.call("GET", "/apis/things?a=b");

        assertThat(rig.api.lines()).containsExactly("GET /admin/apis/things?a=b");
    }

    private void assertRefused(String method, String url, String reason) {
        JsonNode result = rig.call(method, url);

        assertThat(result.path("error").asText()).contains(reason);
        assertThat(result.has("status")).isFalse();
        assertThat(rig.api.arrived()).isEmpty();
    }
}
