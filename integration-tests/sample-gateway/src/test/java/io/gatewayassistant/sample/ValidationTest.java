package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ValidationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "x", "enabled": "ja", "frontend": {}} | /enabled
            {"name": "x", "colour": "blue", "frontend": {}} | /colour
            {"name": "x", "frontend": {"domains": [true, {}]}} | /frontend/domains/1
            {"name": "x", "frontend": {"domains": ["a.b"]}, "plugins": [{"plugin": "nope"}]} | /plugins/0/plugin
            {"name": "x", "frontend": {"domains": ["a.b"]}, "backend": {"targets": [{"hostname": "a", "port": "x"}]}} | /backend/targets/0/port
            """)
    void namesTheFieldThatCannotBeRead(String route, String field) {
        api().body(route).post(Admin.ROUTES).then().statusCode(400).body("error", is("invalid")).body("fields[0].field",
                is(field));
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        String route = """
                {"name": " ", "teams": ["team_orders", "nobody"], "backendRef": "nothing",
                 "frontend": {"domains": ["fine.example/path", "not fine"]},
                 "backend": {"targets": [{"hostname": "https://x", "port": 0}]}}""";

        api().body(route).post(Admin.ROUTES).then().statusCode(400).body("fields.field", containsInAnyOrder("/name", "/teams/1",
                "/backendRef", "/frontend/domains/1", "/backend/targets/0/hostname", "/backend/targets/0/port", "/backend"));
    }

    @Test
    void saysWhichValuesThereAre() {
        api().body("{\"plugins\": [{\"plugin\": \"nope\"}]}").patch(Admin.ROUTES + "/route_orders-prod").then().statusCode(400)
                .body("message", containsString("api-key, jwt-verifier"));
    }

    @Test
    void saysWhereTheBodyIsNoJson() {
        api().body("{\"name\": ").post(Admin.ROUTES).then().statusCode(400).body("error", is("malformed"))
                .body("message", containsString("line 1"));
        api().post(Admin.ROUTES).then().statusCode(400).body("message", containsString("empty"));
        api().body("[]").post(Admin.ROUTES).then().statusCode(400).body("error", is("malformed"));
        api().body("\"x\"").patch(Admin.ROUTES + "/route_orders-prod").then().statusCode(400).body("error", is("malformed"));
    }

    @Test
    void checksFieldsThatDependOnEachOther() {
        api().body("{\"algorithm\": \"RS256\"}").patch(Admin.JWT_VERIFIERS + "/jwt-verifier_staff").then().statusCode(400)
                .body("fields[0].field", is("/algorithm"));
        api().body("{\"expiresAt\": \"2001-01-01T00:00:00Z\"}").patch(Admin.CERTIFICATES + "/cert_harbourline-ca").then()
                .statusCode(400)
                .body("fields[0].field", is("/expiresAt"));
    }
}
