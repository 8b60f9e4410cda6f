package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class DataPlaneTest {

    private static final String HOST = "shop.example";

    private final List<String> created = new ArrayList<>();
    private Upstream upstream;

    @BeforeEach
    void startUpstream() {
        upstream = Upstream.start();
    }

    @AfterEach
    void stopUpstream() {
        created.forEach(path -> api().delete(path).then().statusCode(204));
        upstream.close();
    }

    @Test
    void proxiesACallToTheBackendOfItsRoute() {
        route("shop.example/api", Map.of());

        call().body("hello").post("/api/orders?x=1").then().statusCode(200)
                .body("method", is("POST")).body("uri", is("/orders?x=1")).body("body", is("hello"))
                .body("headers.host", containsString("127.0.0.1")).body("headers.x-forwarded-host", containsString(HOST));
        call().get("/other").then().statusCode(404).body("error", is("no_route"));
    }

    @Test
    void keepsWhatTheBackendAnswers() {
        route(HOST, Map.of());

        call().get("/status/418").then().statusCode(418).header("X-Upstream", "yes").header("Keep-Alive", nullValue());
    }

    @Test
    void passesOnAnswersWithoutABody() {
        route(HOST, Map.of());

        call().get("/status/204").then().statusCode(204).header("Transfer-Encoding", nullValue());
        call().head("/").then().statusCode(200).header("X-Upstream", "yes");
    }

    @Test
    void servesTheNextCallOfAConnectionAfterARefusal() throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /a HTTP/1.1\r\nHost: no.example\r\nContent-Length: 5\r\n\r\nhello"
                    + "GET /b HTTP/1.1\r\nHost: no.example\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(3);
        }
    }

    @Test
    void streamsLargeBodiesBothWays() {
        route(HOST, Map.of());
        String large = "0123456789".repeat(300_000);

        String answer = call().body(large).post("/echo").then().statusCode(200).extract().asString();

        assertThat(answer).isEqualTo(large);
    }

    @Test
    void keepsTheGatewaysOwnCredentialsFromTheBackend() {
        route(HOST, Map.of("plugins", List.of(Map.of("plugin", "api-key"))));

        call().header("Gateway-Client-Id", "mobile-ios").header("Gateway-Client-Secret", secretOf("mobile-ios"))
                .cookie("gateway-session", "stolen").cookie("basket", "42").get("/").then().statusCode(200)
                .body("headers.cookie", is("basket=42")).body("headers.gateway-client-secret", nullValue());
        call().auth().preemptive().basic("mobile-ios", secretOf("mobile-ios")).get("/").then().statusCode(200)
                .body("headers.authorization", nullValue());
    }

    @Test
    void refusesCallsWithoutAValidApiKey() {
        route(HOST, Map.of("plugins", List.of(Map.of("plugin", "api-key"))));
        String disabled = key(Map.of("name", "Disabled", "enabled", false));
        String elsewhere = key(Map.of("name", "Elsewhere", "authorizedGroups", List.of("group_orders")));
        String scarce = key(Map.of("name", "Scarce", "quotas", Map.of("perDay", 1)));

        call().get("/").then().statusCode(401).body("error", is("no_api_key"));
        call().header("X-Api-Key", "mobile-ios:wrong").get("/").then().statusCode(401).body("error", is("bad_api_key"));
        call().header("X-Api-Key", disabled).get("/").then().statusCode(403).body("error", is("api_key_disabled"));
        call().header("X-Api-Key", elsewhere).get("/").then().statusCode(403).body("error", is("not_authorized"));
        call().header("X-Api-Key", scarce).get("/").then().statusCode(200);
        call().header("X-Api-Key", scarce).get("/").then().statusCode(429).body("error", is("quota_used_up"));
    }

    @Test
    void refusesCallsWithoutAValidToken() {
        route(HOST, Map.of("plugins",
                List.of(Map.of("plugin", "jwt-verifier", "config",
                        Map.of("verifiers", List.of("jwt-verifier_warehouse-scanners"))))));
        String secret = api().get(Admin.JWT_VERIFIERS + "/jwt-verifier_warehouse-scanners").then().extract().path("secret");

        call().get("/").then().statusCode(401).body("error", is("no_token"));
        call().header("X-Scanner-Token", Tokens.hs256("{\"sub\": \"me\"}", "another secret")).get("/").then().statusCode(401);
        call().header("X-Scanner-Token", Tokens.hs256("{\"exp\": 1}", secret)).get("/").then().statusCode(401).body("message",
                containsString("expired"));
        call().header("X-Scanner-Token", Tokens.unsigned("{\"sub\": \"me\"}")).get("/").then().statusCode(401);
        call().header("X-Scanner-Token", Tokens.hs256("{\"sub\": \"me\"}", secret)).get("/").then().statusCode(200);
    }

    @Test
    void changesHeadersOnBothWays() {
        route(HOST, Map.of("plugins", List.of(
                Map.of("plugin", "request-headers", "config",
                        Map.of("set", Map.of("X-Added", "1"), "remove", List.of("X-Gone"))),
                Map.of("plugin", "response-headers", "config",
                        Map.of("set", Map.of("X-Answer", "2"), "remove", List.of("X-Upstream"))))));

        call().header("X-Gone", "0").get("/").then().statusCode(200).body("headers.x-added", is("1"))
                .body("headers.x-gone", nullValue())
                .header("X-Answer", "2").header("X-Upstream", nullValue());
    }

    @Test
    void limitsTheRateAndTheAddresses() {
        String id = route(HOST,
                Map.of("plugins",
                        List.of(Map.of("plugin", "ip-allow-list", "config", Map.of("addresses", List.of("127.0.0.1"))),
                                Map.of("plugin", "rate-limit", "config", Map.of("perMinute", 1)))));

        call().get("/").then().statusCode(200);
        call().get("/").then().statusCode(429);
        api().body(Map.of("plugins",
                List.of(Map.of("plugin", "ip-allow-list", "config", Map.of("addresses", List.of("192.0.2.1"))))))
                .patch(Admin.ROUTES + "/" + id).then().statusCode(200);
        call().get("/").then().statusCode(403).body("error", is("address_refused"));
    }

    @Test
    void stopsServingARouteThatIsDisabled() {
        String id = route(HOST, Map.of());
        call().get("/").then().statusCode(200);

        api().body("{\"enabled\": false}").patch(Admin.ROUTES + "/" + id).then().statusCode(200);

        call().get("/").then().statusCode(404);
    }

    @Test
    void answers502WhenTheBackendIsGone() {
        route(HOST, Map.of());
        upstream.close();

        call().get("/").then().statusCode(502).body("error", is("backend_unreachable"));
        call().accept("text/html").get("/").then().statusCode(502).contentType("text/html")
                .body(containsString("Harbourline platform team"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/login", "/backoffice", "/j_security_check", "/assistant/status", "/assistant/widget.js",
            Admin.ROUTES,
            "/apis/openapi.json", "/assets/backoffice.css", "/q/dev" })
    void servesNothingOfTheBackofficeSideOnOtherHosts(String path) {
        api().header("Host", "unknown.example").get(path).then().statusCode(404).body("error", is("no_route"));
        api().header("Host", "localhost.unknown.example").get(path).then().statusCode(404).body("error", is("no_route"));
        api().header("Host", "unknown.example").header("X-Forwarded-Host", "localhost").get(path).then().statusCode(404);
    }

    @Test
    void doesNotLeadARouteBackToTheGatewayItself() {
        String self = "{\"targets\": [{\"hostname\": \"127.0.0.1\", \"port\": " + RestAssured.port + "}]}";
        route(HOST, Map.of());
        api().body("{\"backend\": " + self + "}").patch(created.get(0)).then().statusCode(200);

        call().auth().preemptive().basic("assistant", "assistant-demo-secret").get(Admin.ROUTES).then().statusCode(508);
    }

    @Test
    void pausesForMaintenanceAndBlocksAddresses() {
        route(HOST, Map.of());
        try {
            api().body("{\"maintenanceMode\": true}").patch(Admin.GLOBAL_CONFIG).then().statusCode(200);
            call().get("/").then().statusCode(503).body("error", is("maintenance"));
            api().body("{\"maintenanceMode\": false, \"blockedAddresses\": [\"127.0.0.1\"]}").patch(Admin.GLOBAL_CONFIG).then()
                    .statusCode(200);
            call().get("/").then().statusCode(403).body("error", is("address_blocked"));
        } finally {
            api().body("{\"maintenanceMode\": false, \"blockedAddresses\": []}").patch(Admin.GLOBAL_CONFIG).then()
                    .statusCode(200);
        }
    }

    private static RequestSpecification call() {
        return given().header("Host", HOST).contentType("text/plain");
    }

    private String route(String domain, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(changes);
        document.put("frontend", Map.of("domains", List.of(domain)));
        document.put("backend", Map.of("targets", List.of(Map.of("hostname", "127.0.0.1", "port", upstream.port()))));
        String id = Admin.create(Admin.ROUTES, document);
        created.add(Admin.ROUTES + "/" + id);
        return id;
    }

    private String key(Map<String, Object> changes) {
        String id = Admin.create(Admin.API_KEYS, changes);
        created.add(Admin.API_KEYS + "/" + id);
        return id + ":" + secretOf(id);
    }

    private static String secretOf(String id) {
        return api().get(Admin.API_KEYS + "/" + id).then().statusCode(200).extract().path("clientSecret");
    }
}
