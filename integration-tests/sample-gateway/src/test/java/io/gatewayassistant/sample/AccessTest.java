package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessTest {

    @ParameterizedTest
    @ValueSource(strings = { Admin.ROUTES, Admin.GLOBAL_CONFIG, "/apis/openapi.json", "/apis/nothing" })
    void refusesAnonymousCallersAsJson(String path) {
        given().redirects().follow(false).get(path).then().statusCode(401).contentType("application/json")
                .body("error", is("unauthenticated")).body("message", containsString("API key"));
    }

    @ParameterizedTest
    @ValueSource(strings = { Admin.ROUTES, Admin.GLOBAL_CONFIG, "/apis/openapi.json" })
    void refusesThoseWhoAreNoAdministrators(String path) {
        Admin.session("viewer", "viewer").get(path).then().statusCode(403).contentType("application/json")
                .body("error", is("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "//apis/proxy.gateway.io/v1/routes", "/x/../apis/proxy.gateway.io/v1/routes",
            "/%61pis/proxy.gateway.io/v1/routes" })
    void isNotFooledByOtherSpellingsOfAPath(String path) {
        given().urlEncodingEnabled(false).redirects().follow(false).get(path).then().statusCode(401).body("error",
                is("unauthenticated"));
    }

    /** Path parameters are no part of a path where resources are found, but they are where paths are protected. */
    @ParameterizedTest
    @ValueSource(strings = { "/apis;a=b/proxy.gateway.io/v1/routes/_count", "/apis%3Ba=b/proxy.gateway.io/v1/routes",
            "/apis/proxy.gateway.io;a/v1/routes", "/backoffice;a=b/apikeys/mobile-ios" })
    void refusesPathsWithParameters(String path) {
        given().urlEncodingEnabled(false).redirects().follow(false).get(path).then().statusCode(400).body("error",
                is("malformed"));
    }

    @Test
    void letsAdministratorsInWithTheirSession() {
        Admin.session("admin", "admin").get(Admin.ROUTES + "/_count").then().statusCode(200).body("count", is(312));
    }

    @Test
    void letsProgramsInWithAnApiKeyForTheAdminApi() {
        api().get("/apis/openapi.json").then().statusCode(200).contentType("application/json");
        given().auth().preemptive().basic("assistant", "assistant-demo-secret").get(Admin.ROUTES + "/_count").then()
                .statusCode(200);
    }

    @Test
    void refusesOtherApiKeys() {
        String ordinary = Admin.create(Admin.API_KEYS, Map.of("name", "Ordinary", "clientSecret", "ordinary-secret"));
        String disabled = Admin.create(Admin.API_KEYS,
                Map.of("name", "Disabled", "clientSecret", "disabled-secret", "adminApi", true, "enabled", false));
        String expired = Admin.create(Admin.API_KEYS,
                Map.of("name", "Expired", "clientSecret", "expired-secret", "adminApi", true, "expiresAt",
                        "2020-01-01T00:00:00Z"));

        given().auth().preemptive().basic(ordinary, "ordinary-secret").get(Admin.ROUTES).then().statusCode(403);
        given().auth().preemptive().basic(disabled, "disabled-secret").get(Admin.ROUTES).then().statusCode(401)
                .contentType("application/json");
        given().auth().preemptive().basic(expired, "expired-secret").get(Admin.ROUTES).then().statusCode(401);
        given().auth().preemptive().basic("assistant", "wrong").get(Admin.ROUTES).then().statusCode(401);
        List.of(ordinary, disabled, expired).forEach(id -> api().delete(Admin.API_KEYS + "/" + id).then().statusCode(204));
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        String cookie = given().formParam("j_username", "admin").formParam("j_password", "admin").redirects().follow(false)
                .post("/j_security_check").then().statusCode(302).header("Location", containsString("/backoffice"))
                .extract().header("Set-Cookie");

        assertThat(cookie).contains("gateway-session=").containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
    }

    @Test
    void refusesAWrongPassword() {
        given().formParam("j_username", "admin").formParam("j_password", "wrong").redirects().follow(false)
                .post("/j_security_check").then()
                .statusCode(302).header("Location", containsString("/login?failed=true"))
                .header("Set-Cookie", not(containsString("gateway-session=")));
    }
}
