package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;

class NoAuthenticationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(WhoResource.class))
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.gatewayassistant"))
            .assertLogRecords(records -> assertThat(records)
                    .filteredOn(record -> record.getMessage().contains("this application has no authentication")).hasSize(1)
                    .allSatisfy(record -> assertThat(record.getMessage()).contains("quarkus.gateway-assistant.roles")));

    @ParameterizedTest
    @ValueSource(strings = { "/assistant/settings", "/assistant/who", "/assistant/status" })
    void refusesEverybodyAndSaysWhyInTheLog(String path) {
        given().auth().preemptive().basic("alice", "alice").get(path)
                .then().statusCode(403).contentType("application/json").body("error", is("no_authentication"));
        given().get(path)
                .then().statusCode(403).contentType("application/json").body("error", is("no_authentication"));
    }
}
