package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

class StatusTest {

    private static final String DOCUMENT = """
            {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {
              "/pets": {"get": {"operationId": "list", "responses": {}}, "post": {"operationId": "add", "responses": {}}}}}""";

    private static final String PRESET = """
            backoffice:
              base: /console
              pages:
                - { path: /, title: Home }
                - { path: "/pets/:id", title: A pet, kind: pets, purpose: edit }
            docs:
              hosts: [docs.example.org]
              corpora:
                - { id: manual, location: "classpath:manual", base-url: /manual, language: en }
            """;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class)
                    .addAsResource(new StringAsset(DOCUMENT), "pets.json")
                    .addAsResource(new StringAsset(PRESET), "pets-preset/preset.yaml")
                    .addAsResource(new StringAsset("# Pets"), "manual/pets.md"))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.hosts", "wiki.example.org")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.preset", "classpath:pets-preset")
            .overrideConfigKey("quarkus.security.jaxrs.deny-unannotated-endpoints", "true")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.catalog.own-document", "false")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.roles", "admin,operator")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.title", "Pet Helper")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.chat.suggestions", "How many pets?")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.catalog.sources.pets.location", "classpath:pets.json");

    @Test
    void saysWhoAsksWhatAnswersAndWhatCanBeAsked() {
        alice().contentType("application/json").post("/assistant/catalog/refresh").then().statusCode(200);

        alice().get("/assistant/status")
                .then().statusCode(200).contentType("application/json").header("Cache-Control", "no-store")
                .body("title", is("Pet Helper")).body("enabled", is(true)).body("mayConfigure", is(true))
                .body("user.id", is("alice")).body("user.name", is("ALICE")).body("user.email", is("alice@example.org"))
                .body("model.provider", is("built-in")).body("model.builtIn", is(true)).body("model.label", notNullValue())
                .body("catalog.state", is("ready")).body("catalog.operations", is(2))
                .body("catalog.sources.id", contains("pets")).body("catalog.sources[0].loadedAt", containsString("T"))
                .body("suggestions", contains("How many pets?"));
    }

    @Test
    void saysWhereAnswersMayLinkTo() {
        alice().get("/assistant/status").then()
                .body("links.pages", contains("/console/", "/console/pets/:id"))
                .body("links.docs", contains("/manual", "https://docs.example.org", "https://wiki.example.org"));
    }

    @Test
    void saysWhoMayNotConfigure() {
        given().auth().preemptive().basic("oscar", "oscar").get("/assistant/status")
                .then().statusCode(200).body("mayConfigure", is(false));
    }

    @Test
    void staysReachableWhileTheAssistantIsDisabled() {
        enable(false);

        alice().get("/assistant/status").then().statusCode(200).body("enabled", is(false));

        enable(true);
    }

    @Test
    void refreshesTheCatalogForAdministrators() {
        alice().contentType("application/json").post("/assistant/catalog/refresh")
                .then().statusCode(200).contentType("application/json").body("state", is("ready"))
                .body("operations", is(2)).body("sources.error", is(java.util.Collections.singletonList(null)));
    }

    @Test
    void refreshesForNobodyElse() {
        given().auth().preemptive().basic("oscar", "oscar").contentType("application/json").post("/assistant/catalog/refresh")
                .then().statusCode(403).body("error", is("forbidden"));
    }

    @Test
    void isNotPartOfTheHostsOpenApiDocument() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths", anEmptyMap());
    }

    private static void enable(boolean enabled) {
        alice().contentType("application/json").body("{\"enabled\": " + enabled + "}").put("/assistant/settings")
                .then().statusCode(200);
    }

    private static RequestSpecification alice() {
        return given().auth().preemptive().basic("alice", "alice");
    }
}
