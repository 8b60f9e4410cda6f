package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

/** A proxy that ends TLS, and that the application was told to believe. */
class BehindProxyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, WhoResource.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.hosts", "admin.example.org")
            .overrideRuntimeConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideRuntimeConfigKey("quarkus.http.proxy.enable-forwarded-host", "true")
            .overrideRuntimeConfigKey("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");

    @Test
    void itsOriginIsThePublicOne() {
        viaProxy().header("Origin", "https://admin.example.org").header("Sec-Fetch-Site", "same-origin").get("/assistant/who")
                .then().statusCode(200);
    }

    @Test
    void theInnerOriginIsAnother() {
        viaProxy().header("Origin", "http://admin.example.org").get("/assistant/who")
                .then().statusCode(403).body("error", is("forbidden_origin"));
    }

    private static RequestSpecification viaProxy() {
        return given().auth().preemptive().basic("alice", "alice").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "admin.example.org");
    }
}
