package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** A host with form login whose policy covers everything: the assistant's own answer is what a client gets. */
abstract class FormLogin {

    static QuarkusUnitTest app() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, WhoResource.class, HostResource.class))
                .overrideConfigKey("quarkus.http.auth.form.enabled", "true")
                .overrideRuntimeConfigKey("quarkus.http.auth.permission.everything.paths", "/*")
                .overrideRuntimeConfigKey("quarkus.http.auth.permission.everything.policy", "authenticated")
                .overrideRuntimeConfigKey("quarkus.http.auth.session.encryption-key", "a key of more than sixteen characters");
    }

    @Test
    void redirectsFromTheHostsOwnPages() {
        given().redirects().follow(false).get("/host").then().statusCode(302);
    }

    @Test
    void answersAnonymousCallersWith401InsteadOfARedirect() {
        refused(given().redirects().follow(false).get("/assistant/who").then());
    }

    @Test
    void answersAForgedCookieWith401InsteadOfARedirect() {
        refused(given().redirects().follow(false).cookie("quarkus-credential", "Zm9yZ2Vk").get("/assistant/who").then());
    }

    @Test
    void answersTheCookieOfADeletedUserWith401AndDoesNotBecomeTheLandingPage() {
        String cookie = login("victor");

        refused(given().redirects().follow(false).cookie("quarkus-credential", cookie).get("/assistant/who").then())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void knowsTheSession() {
        String cookie = login("alice");

        given().redirects().follow(false).cookie("quarkus-credential", cookie).get("/assistant/who")
                .then().statusCode(200)
                .body(is("alice ALICE alice@example.org [admin] quarkus-credential true false"));
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(401).contentType("application/json").header("Location", nullValue())
                .body("error", is("unauthenticated"));
    }

    private static String login(String user) {
        return given().redirects().follow(false).formParam("j_username", user).formParam("j_password", user)
                .post("/j_security_check").then().statusCode(302).extract().cookie("quarkus-credential");
    }
}
