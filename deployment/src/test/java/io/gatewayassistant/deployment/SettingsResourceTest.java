package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

class SettingsResourceTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, WhoResource.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.settings-roles", "operator")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.admin-api.keys.ops.bearer", "s3cret-value")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.admin-api.keys.audit.headers.X-Key", "s3cret-value");

    @AfterEach
    void reset() {
        put("""
                {"enabled": true, "provider": "default", "apiKey": "", "maxToolCalls": 20,
                 "allowApiUsage": false, "allowApiWrite": false, "allowApiDelete": false}""").statusCode(200);
    }

    @Test
    void startsFromTheConfigurationAndNamesTheChoices() {
        oscar().get("/assistant/settings")
                .then().statusCode(200).contentType("application/json").header("Cache-Control", "no-store")
                .body("enabled", is(true)).body("provider", is("default")).body("apiKey", is(""))
                .body("maxToolCalls", is(20)).body("allowApiUsage", is(false)).body("allowApiWrite", is(false))
                .body("allowApiDelete", is(false)).body("apiKeys", containsInAnyOrder("audit", "ops"))
                .body("providers.name", hasItem("built-in")).body(not(containsString("s3cret")));
    }

    @Test
    void triesAModelOfTheBuild() {
        test("{\"provider\": \"built-in\"}").statusCode(200).body("ok", is(true)).body("message", containsString("answered"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"provider\": \"no-such-model\"}", "{}", "null" })
    void triesNoModelThatTheBuildDoesNotHave(String body) {
        test(body).statusCode(400).body("error", is("invalid_settings")).body("fields.field", hasItem("provider"));
    }

    @Test
    void triesModelsForTheSettingsRoleOnly() {
        given().auth().preemptive().basic("alice", "alice").contentType("application/json").body("{\"provider\": \"built-in\"}")
                .post("/assistant/settings/test").then().statusCode(403);
    }

    private static ValidatableResponse test(String body) {
        return oscar().contentType("application/json").body(body).post("/assistant/settings/test").then();
    }

    @ParameterizedTest
    @ValueSource(strings = { "alice", "victor" })
    void areForTheSettingsRoleOnly(String user) {
        given().auth().preemptive().basic(user, user).get("/assistant/settings").then().statusCode(403);
        given().auth().preemptive().basic(user, user).contentType("application/json").body("{\"enabled\": false}")
                .put("/assistant/settings").then().statusCode(403).body("message", containsString("operator"));
    }

    @Test
    void areEffectiveAtOnceAndKeepWhatTheBodyLeavesOut() {
        put("{\"allowApiUsage\": true, \"apiKey\": \"ops\"}").statusCode(200);
        put("{\"maxToolCalls\": 7}").statusCode(200).body("allowApiUsage", is(true)).body("maxToolCalls", is(7));

        oscar().get("/assistant/settings").then()
                .body("maxToolCalls", is(7)).body("apiKey", is("ops")).body("allowApiUsage", is(true))
                .body("warnings", hasItem(containsString("rights of the API key 'ops'")))
                .body(not(containsString("s3cret")));
    }

    @Test
    void takeBackWhatTheyGaveOut() {
        String given = oscar().get("/assistant/settings").asString();

        put(given).statusCode(200);
    }

    @Test
    void switchTheChatOffWhileTheyStayReachable() {
        alice().get("/assistant/who").then().statusCode(200);

        put("{\"enabled\": false}").statusCode(200).body("enabled", is(false));

        alice().get("/assistant/who").then().statusCode(403).contentType("application/json")
                .body("error", is("disabled")).body("message", containsString("settings"));
        alice().contentType("application/json").body("{}").post("/assistant/who").then().statusCode(403);
        oscar().get("/assistant/settings").then().statusCode(200).body("enabled", is(false));
        given().get("/assistant/who").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"enabled": "yes"}                   | enabled       | true or false
            {"enabled": null}                    | enabled       | true or false
            {"allowApiDelete": 1}                | allowApiDelete| true or false
            {"maxToolCalls": 0}                  | maxToolCalls  | 1 to 100
            {"maxToolCalls": 101}                | maxToolCalls  | 1 to 100
            {"maxToolCalls": 2.5}                | maxToolCalls  | 1 to 100
            {"maxToolCalls": 99999999999}        | maxToolCalls  | 1 to 100
            {"maxToolCalls": "20"}               | maxToolCalls  | 1 to 100
            {"provider": "skynet"}               | provider      | choose one of 'default'
            {"provider": 5}                      | provider      | must be a string
            {"apiKey": "root"}                   | apiKey        | choose one of 'audit', 'ops'
            {"apiKey": {"bearer": "x"}}          | apiKey        | must be a string
            {"allowapiusage": true}              | allowapiusage | is not a setting
            {"enabled": true, "enabled": false}  | enabled       | is there twice
            []                                   | ''            | must be a JSON object
            {"enabled": true                     | ''            | is not valid JSON
            {"enabled": false} {"enabled": true} | ''            | after the JSON object
            """)
    void refuseWhatIsWrongNamingTheFieldAndTheFix(String body, String field, String message) {
        put(body).statusCode(400).contentType("application/json").body("error", is("invalid_settings"))
                .body("message", containsString("The settings were not changed"))
                .body("fields[0].field", is(field)).body("fields[0].message", containsString(message));

        oscar().get("/assistant/settings").then().body("enabled", is(true)).body("maxToolCalls", is(20));
    }

    @Test
    void tellAllErrorsOfOneBodyTogetherAndChangeNothing() {
        put("{\"enabled\": false, \"maxToolCalls\": 0, \"provider\": \"skynet\", \"apiKey\": \"root\", \"key\": \"abc\"}")
                .statusCode(400)
                .body("fields.field", containsInAnyOrder("maxToolCalls", "provider", "apiKey", "key"));

        oscar().get("/assistant/settings").then().body("enabled", is(true));
    }

    @Test
    void refuseAnEmptyBody() {
        oscar().contentType("application/json").put("/assistant/settings").then().statusCode(400)
                .body("error", is("invalid_settings"));
    }

    private static ValidatableResponse put(String body) {
        return oscar().contentType("application/json").body(body).put("/assistant/settings").then();
    }

    private static RequestSpecification oscar() {
        return given().auth().preemptive().basic("oscar", "oscar");
    }

    private static RequestSpecification alice() {
        return given().auth().preemptive().basic("alice", "alice");
    }
}
