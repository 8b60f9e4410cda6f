package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.preset.ApiKeyHeaders;

class HeaderTest {

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @ValueSource(strings = { "Authorization", "AUTHORIZATION", "Cookie", "Host", "Proxy-Authorization", "Proxy-Connection",
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "x-forwarded-prefix", "X-Real-IP", "True-Client-IP",
            "Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Content-Length", "Expect", "Origin",
            "Referer", "User-Agent", "Via", "X-Api-Key", "X-Auth-Token", "Gate-Id", "Gate-Code", "X-Special",
            "api_key", "X_Forwarded_For", "X_Real_IP", "client_id", "Impersonate-User", "X-Remote-User", "REMOTE_USER",
            "X-Auth-User", "es-security-runas-user" })
    @Against("headers")
    void neverSendsWhatTheModelMayNotChoose(String name) {
        rig.keyHeaders = new ApiKeyHeaders("Gate-Id", "Gate-Code");
        rig.properties = Map.of("admin-api.keys.main.headers.X-Special", "key");
        rig.add("GET /apis/things", name);

        JsonNode result = rig.call("GET", "/apis/things", "\"headers\":{\"" + name + "\":\"from-the-model\"}");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.path("headersNotSent").asText()).isEqualToIgnoringCase(name);
        assertThat(rig.api.arrived()).hasSize(1);
        assertThat(rig.api.arrived().getFirst().headers().toString()).doesNotContain("from-the-model");
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-HTTP-Method-Override", "x-method-override", "X-HTTP-Method", "X-Original-URL",
            "X-Rewrite-URL", "X-Host", "x-http-method-override", "X-HTTP-METHOD-OVERRIDE", "X-Method-Override",
            "Method-Override", "X-HTTP-Method-Overrides", "My-X-Method-Override", "x-http-method", "X-Original-URI",
            "x-original-url",
            "X-ORIGINAL-URL", "X_HTTP_Method_Override", "X_Original_URL", "X-Original-Host", "x-rewrite-url", "x-host",
            "X-Http-Method" })
    @Against("method override in a header")
    void refusesHeadersThatWouldChangeMethodOrAddress(String name) {
        rig.add("GET /apis/things", name);

        JsonNode result = rig.call("GET", "/apis/things", "\"headers\":{\"" + name + "\":\"DELETE\"}");

        assertThat(result.path("error").asText()).contains("would change the method or address");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @Test
    void sendsSafeHeaders() {
        rig.call("PATCH", "/apis/things/1", """
                "body":{"a":1},"headers":{"Accept":"application/problem+json","accept-language":"fr","If-Match":"\\"v\\"",
                "If-None-Match":"*","If-Modified-Since":"Sat, 29 Oct 1994 19:43:31 GMT","Prefer":"return=minimal",
                "Content-Type":"application/merge-patch+json"}""");

        RecordingAdminApi.Arrived arrived = rig.api.arrived().getFirst();
        assertThat(arrived.header("Accept")).isEqualTo("application/problem+json");
        assertThat(arrived.header("Accept-Language")).isEqualTo("fr");
        assertThat(arrived.header("If-Match")).isEqualTo("\"v\"");
        assertThat(arrived.header("If-None-Match")).isEqualTo("*");
        assertThat(arrived.header("Prefer")).isEqualTo("return=minimal");
        assertThat(arrived.header("Content-Type")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void sendsAHeaderThatTheOperationDeclaresAndRefusesOthers() {
        rig.add("GET /apis/things", "X-Dry-Run");

        JsonNode declared = rig.call("GET", "/apis/things", "\"headers\":{\"x-dry-run\":true}");
        JsonNode other = rig.call("GET", "/apis/things/1", "\"headers\":{\"X-Dry-Run\":\"true\"}");

        assertThat(declared.path("status").asInt()).isEqualTo(200);
        assertThat(other.path("error").asText()).contains("x-dry-run is no header of this operation");
        assertThat(rig.api.arrived()).hasSize(1);
        assertThat(rig.api.arrived().getFirst().header("X-Dry-Run")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/xml", "application/json, text/plain", "application/json; charset=utf-16", "application/x-ndjson",
            "text/json", "application/yaml", "application/cbor", "application/octet-stream", "*/*", "application/*",
            "application/json; boundary=x", "application/json;x=y", "application/javascript", "application/graphql",
            "application/jsonp", "application/+json", "image/svg+xml", "text/plain; a=application/json", "json" })
    @Against("bodies that are not JSON")
    void refusesBodiesThatAreNotJson(String type) {
        JsonNode result = rig.call("POST", "/apis/things", "\"body\":{},\"headers\":{\"Content-Type\":\"" + type + "\"}");

        assertThat(result.path("error").asText()).contains("content-type must be a JSON type");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "Set-Cookie, false", "Set-Cookie2, false", "WWW-Authenticate, false", "Proxy-Authenticate, false",
            "Authorization, false", "X-Auth-Token, false", "X-Api-Key, false", "Server, false", "X-Powered-By, false",
            "Via, false", "X-Envoy-Upstream, false", "X-Forwarded-For, false", "Gate-Code, false", "X-Session-Id, false",
            "X-Csrf-Token, false",
            "Authentication-Info, false", "X-Client-Secret, false", "X-B3-TraceId, false", "CF-Ray, false", "ETag, true",
            "Location, true", "X-Total-Count, true", "Link, true", "Retry-After, true", "Last-Modified, true" })
    @Against("headers of answers")
    void showsOnlyHeadersThatCarryNoSecrets(String name, boolean shown) {
        rig.keyHeaders = new ApiKeyHeaders(null, "Gate-Code");
        rig.api.on("GET /apis/things", exchange -> {
            exchange.getResponseHeaders().set(name, "from-the-server");
            RecordingAdminApi.respond(exchange, 200, "application/json", "{}".getBytes());
        });

        BatchResult result = rig.execute(Rig.json("[{\"method\":\"GET\",\"url\":\"/apis/things\"}]"));

        assertThat(result.json().contains("from-the-server")).isEqualTo(shown);
    }
}
