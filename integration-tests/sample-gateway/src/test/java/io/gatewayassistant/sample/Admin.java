package io.gatewayassistant.sample;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls the admin API as the tests' callers do. */
public final class Admin {

    public static final String ROUTES = "/apis/proxy.gateway.io/v1/routes";
    public static final String BACKENDS = "/apis/proxy.gateway.io/v1/backends";
    public static final String API_KEYS = "/apis/apim.gateway.io/v1/apikeys";
    public static final String CERTIFICATES = "/apis/pki.gateway.io/v1/certificates";
    public static final String LLM_PROVIDERS = "/apis/ai.gateway.io/v1/llm-providers";
    public static final String TEAMS = "/apis/organize.gateway.io/v1/teams";
    public static final String JWT_VERIFIERS = "/apis/security.gateway.io/v1/jwt-verifiers";
    public static final String GLOBAL_CONFIG = "/apis/config.gateway.io/v1/global-config";

    private Admin() {
    }

    /** A program with the API key that may call the admin API. */
    public static RequestSpecification api() {
        return given().header("Gateway-Client-Id", "assistant").header("Gateway-Client-Secret", "assistant-demo-secret")
                .contentType(ContentType.JSON);
    }

    /** A person who logged in with the form, with the session cookie. */
    static RequestSpecification session(String user, String password) {
        Map<String, String> cookies = given().formParam("j_username", user).formParam("j_password", password)
                .redirects().follow(false).post("/j_security_check").then().statusCode(302).extract().cookies();
        return given().cookies(cookies).redirects().follow(false);
    }

    /** A new document of a kind, with some fields changed, created. */
    public static String create(String collection, Map<String, Object> changes) {
        Map<String, Object> document = api().get(collection + "/_template").then().statusCode(200).extract().jsonPath()
                .getMap("");
        document.putAll(changes);
        return api().body(document).post(collection).then().statusCode(201).extract().path("id");
    }
}
