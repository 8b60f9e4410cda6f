package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;

class RootPathTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, HostResource.class))
            .overrideConfigKey("quarkus.http.root-path", "/gw")
            .overrideConfigKey("quarkus.rest.path", "/api")
            .overrideConfigKey("quarkus.gateway-assistant.root-path", "help/me/")
            .overrideRuntimeConfigKey("quarkus.http.auth.permission.everything.paths", "/*")
            .overrideRuntimeConfigKey("quarkus.http.auth.permission.everything.policy", "authenticated");

    @Test
    void servesBelowTheConfiguredPath() {
        given().basePath("/").auth().preemptive().basic("alice", "alice").get("/gw/api/help/me/settings")
                .then().statusCode(200);
    }

    @Test
    void leavesTheDefaultPath() {
        given().basePath("/").auth().preemptive().basic("alice", "alice").get("/gw/api/assistant/settings")
                .then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "alice", "nobody" })
    void guardsTheConfiguredPathItself(String password) {
        given().basePath("/").auth().preemptive().basic("nobody", password).get("/gw/api/help/me/settings")
                .then().statusCode(401).contentType("application/json").body("error", is("unauthenticated"))
                .header("WWW-Authenticate", nullValue());
        given().basePath("/").get("/gw/api/help/me/settings")
                .then().statusCode(401).body("error", is("unauthenticated"));
    }

    @Test
    void servesTheScriptToEverybody() {
        given().basePath("/").get("/gw/api/help/me/widget.js").then().statusCode(200);
    }

    @Test
    void leavesTheHostsOwnProtectionAlone() {
        given().basePath("/").get("/gw/api/host").then().statusCode(401).body(is(""));
    }
}
