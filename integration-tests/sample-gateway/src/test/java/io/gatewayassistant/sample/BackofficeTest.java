package io.gatewayassistant.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.sample.backoffice.SecretsProbe;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class BackofficeTest {

    static List<Kind<?>> kinds() {
        return Kinds.ALL;
    }

    @Test
    void asksPeopleToLogIn() {
        given().redirects().follow(false).get("/backoffice/routes").then().statusCode(302).header("Location",
                containsString("/login"));
        given().get("/login").then().statusCode(200).contentType("text/html")
                .body(allOf(containsString("action=\"/j_security_check\""), not(containsString("password <code>admin"))));
        given().get("/login?failed=true").then().body(containsString("wrong"));
        given().get("/assets/backoffice.css").then().statusCode(200);
    }

    @Test
    void leadsFromTheRootToTheHomePage() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", containsString("/backoffice"));
        admin().get("/backoffice").then().statusCode(200).body(allOf(containsString("312"), containsString("LLM providers")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAListAnAddAndAnEditPageForEveryKind(Kind<?> kind) {
        String id = Admin.api().queryParam("pageSize", 1).get(kind.path()).then().extract().path("[0].id");

        admin().get("/backoffice/" + kind.plural()).then().statusCode(200).body(containsString(kind.title()));
        admin().get("/backoffice/" + kind.plural() + "/add").then().statusCode(200)
                .body(containsString("data-method=\"POST\""));
        admin().get("/backoffice/" + kind.plural() + "/" + id).then().statusCode(200)
                .body(allOf(containsString("data-method=\"PUT\""),
                        containsString("data-url=\"" + kind.path() + "/" + id + "\"")));
    }

    @Test
    void filtersAList() {
        admin().queryParam("enabled", "false").get("/backoffice/llm-providers").then()
                .body(allOf(containsString("llm-provider_gemini-trial"), not(containsString("llm-provider_openai-prod"))));
        admin().queryParam("search", "tracking").get("/backoffice/routes").then()
                .body(not(containsString("route_orders-prod")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/backoffice/nothing", "/backoffice/routes/nothing", "/backoffice/docs/nothing" })
    void saysWhenThereIsNoSuchPage(String path) {
        admin().get(path).then().statusCode(404).contentType("text/html").body(containsString("Not found"));
    }

    @Test
    void hasThePanelOnEveryPageUnderAStrictPolicy() {
        for (String path : List.of("/backoffice", "/backoffice/routes", "/backoffice/routes/route_orders-prod",
                "/backoffice/global-config",
                "/backoffice/docs/routes")) {
            admin().get(path).then().statusCode(200)
                    .body(allOf(containsString("<script type=\"module\" src=\"/assistant/widget.js\"></script>"),
                            containsString("<gateway-assistant></gateway-assistant>"), not(containsString("onclick=")),
                            not(containsString("style="))))
                    .header("Content-Security-Policy",
                            allOf(containsString("script-src 'self'; style-src 'self';"),
                                    containsString("require-trusted-types-for 'script'")))
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void escapesWhatPeopleWrite() {
        String id = Admin.create(Admin.TEAMS,
                Map.of("name", "<script>alert(1)</script>", "description", "</textarea><b>x</b>"));

        for (String path : List.of("/backoffice/teams?search=alert", "/backoffice/teams/" + id)) {
            admin().get(path).then().body(allOf(not(containsString("<script>alert")), not(containsString("</textarea><b>"))));
        }
        Admin.api().delete(Admin.TEAMS + "/" + id).then().statusCode(204);
    }

    @Test
    void showsThoseWhoMayOnlyLookNoSecretsAndNothingToChange() {
        String secret = Admin.api().get(Admin.API_KEYS + "/mobile-ios").then().extract().path("clientSecret");

        String page = Admin.session("viewer", "viewer").get("/backoffice/apikeys/mobile-ios").then().statusCode(200).extract()
                .asString();

        assertThat(page).contains("mobile-ios", "readonly").doesNotContain(secret, ">Save<", ">Delete<");
        Admin.session("viewer", "viewer").get("/backoffice/apikeys/add").then().statusCode(404);
        Admin.session("viewer", "viewer").get("/backoffice/global-config").then().body(not(containsString("Danger zone")));
    }

    @Test
    void hidesEveryFieldThatTheDocumentCallsASecret() {
        var document = Admin.api().get("/apis/openapi.json").then().extract().jsonPath();
        List<String> secrets = document.getList(
                "components.schemas.collectMany { it.value.properties ? it.value.properties.findAll { p -> p.value.format == 'password' }.collect { p -> p.key } : [] }");

        assertThat(secrets).isNotEmpty().allSatisfy(field -> {
            String hidden = io.gatewayassistant.sample.backoffice.SecretsProbe
                    .hide("{\"x\": [{\"" + field + "\": \"s3cr3t\"}]}");
            assertThat(hidden).doesNotContain("s3cr3t");
        });
    }

    @Test
    void logsOut() {
        admin().post("/logout").then().statusCode(303).header("Location", containsString("/login")).cookie("gateway-session",
                is(""));
    }

    @Test
    void showsItsDocumentationWithAnchors() {
        admin().get("/backoffice/docs").then().body(containsString("/backoffice/docs/data-exporters"));
        admin().get("/backoffice/docs/api-keys").then().statusCode(200)
                .body(allOf(containsString("id=\"why-a-call-is-refused\""), containsString("<table>")));
    }

    private static RequestSpecification admin() {
        return Admin.session("admin", "admin");
    }
}
