package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

class GuardTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, WhoResource.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.allowed-origins",
                    "https://backoffice.example.org,http://b:8080");

    @ParameterizedTest
    @ValueSource(strings = { "/assistant/settings", "/assistant/who", "/assistant/status" })
    void answersAnonymousCallersWith401AsJson(String path) {
        given().get(path)
                .then().statusCode(401).contentType("application/json").header("Cache-Control", "no-store")
                .body("error", is("unauthenticated")).body("message", containsString("Log in"));
    }

    @Test
    void answersBadCredentialsWith401AsJsonAndNoChallenge() {
        given().auth().preemptive().basic("alice", "wrong").get("/assistant/who")
                .then().statusCode(401).contentType("application/json").header("WWW-Authenticate", equalTo(null))
                .body("error", is("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/assistant/settings", "/assistant/who", "/assistant/status" })
    void answersCallersWithoutTheRoleWith403AsJson(String path) {
        given().auth().preemptive().basic("victor", "victor").get(path)
                .then().statusCode(403).contentType("application/json")
                .body("error", is("forbidden")).body("message", containsString("admin"));
    }

    @Test
    void knowsTheCallerAndTheCredentialsOfTheRequest() {
        alice().cookie("quarkus-credential", "x").get("/assistant/who")
                .then().statusCode(200).header("Cache-Control", "no-store")
                .body(is("alice ALICE alice@example.org [admin] quarkus-credential true true"));
    }

    @Test
    void allowsItsOwnOrigin() {
        String own = "http://localhost:" + RestAssured.port;

        alice().header("Origin", own).header("Sec-Fetch-Site", "same-origin").get(own + "/assistant/who")
                .then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://backoffice.example.org", "https://backoffice.example.org:443", "HTTP://B:8080" })
    void allowsConfiguredOriginsAlsoCrossSite(String origin) {
        alice().header("Origin", origin).header("Sec-Fetch-Site", "cross-site").get("/assistant/who")
                .then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "https://evil.example", "http://backoffice.example.org",
            "https://backoffice.example.org:444",
            "https://backoffice.example.org.evil.example", "https://backoffice.example.org/", "http://localhost", "nonsense",
            "" })
    void refusesOtherOrigins(String origin) {
        alice().header("Origin", origin).get("/assistant/who")
                .then().statusCode(403).contentType("application/json")
                .body("error", is("forbidden_origin")).body("message", containsString("allowed-origins"));
    }

    @Test
    void refusesTwoOriginsEvenWhenOneIsAllowed() {
        alice().header("Origin", "https://backoffice.example.org", "https://evil.example").get("/assistant/who")
                .then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cross-site", "same-site", "none" })
    void refusesPagesOfOtherSites(String site) {
        alice().header("Sec-Fetch-Site", site).get("/assistant/who").then().statusCode(403).body("error",
                is("forbidden_origin"));
    }

    @Test
    void doesNotTakeTheHostHeaderOfAnotherNameForAnAllowedOrigin() {
        alice().header("Host", "evil.example").header("Origin", "http://localhost:" + RestAssured.port).get("/assistant/who")
                .then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({ "text/plain", "application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "*/*", "application/*" })
    void refusesBodiesThatAreNotJson(String type) {
        alice().config(RestAssured.config().encoderConfig(RestAssured.config().getEncoderConfig()
                .encodeContentTypeAs(type.replaceAll(";.*", ""), io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", type).body("{}").post("/assistant/who")
                .then().statusCode(415).contentType("application/json").body("error", is("unsupported_media_type"));
    }

    @Test
    void acceptsJsonWithACharset() {
        alice().header("Content-Type", "application/json; charset=utf-8").body("{}").post("/assistant/who")
                .then().statusCode(200).body(is("{}"));
    }

    private static RequestSpecification alice() {
        return given().auth().preemptive().basic("alice", "alice");
    }
}
