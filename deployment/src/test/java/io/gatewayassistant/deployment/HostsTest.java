package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;

class HostsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, HostResource.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.hosts", "Admin.example.org,ops.example.org:8443");

    @ParameterizedTest
    @ValueSource(strings = { "admin.example.org", "ADMIN.example.org:8080", "ops.example.org:8443" })
    void answersOnTheConfiguredHosts(String host) {
        given().header("Host", host).get("/assistant/widget.js").then().statusCode(200);
        given().header("Host", host).auth().preemptive().basic("alice", "alice").get("/assistant/settings")
                .then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "route.example.org", "ops.example.org", "ops.example.org:8444", "admin.example.org.evil.example",
            "127.0.0.1" })
    void isNotThereOnAnyOther(String host) {
        for (String path : new String[] { "/assistant/settings", "/assistant/widget.js" }) {
            given().header("Host", host).auth().preemptive().basic("alice", "alice").get(path)
                    .then().statusCode(404).contentType("application/json").body("error", is("not_found"));
        }
    }

    @Test
    void leavesTheHostApplicationAlone() {
        given().header("Host", "route.example.org").get("/host").then().statusCode(200);
    }
}
