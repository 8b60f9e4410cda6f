package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.StoredApproval;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** A store of several nodes that cannot be reached for a while. */
class BrokenApprovalStoreTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, Unreachable.class));

    @Test
    void leavesTheThreadForTheNextQuestion() {
        String dropped = ", \"resume\": [{\"interruptId\": \"i1\", \"status\": \"cancelled\"}]";

        ask("u1", dropped).statusCode(500).body("error", is("internal"));

        ask("u2", "").statusCode(200).body("outcome", is("success"));
    }

    private static ValidatableResponse ask(String id, String more) {
        return given().auth().preemptive().basic("alice", "alice").contentType("application/json").accept("application/json")
                .body("{\"threadId\": \"t1\", \"runId\": \"r1\", \"messages\": [{\"id\": \"" + id
                        + "\", \"role\": \"user\", \"content\": \"hello\"}]" + more + "}")
                .post("/assistant/chat").then();
    }

    @Singleton
    static class Unreachable implements ApprovalStore {

        @Override
        public void put(StoredApproval approval) {
            throw new IllegalStateException("unreachable");
        }

        @Override
        public Taken take(StoredApproval.Key key) {
            throw new IllegalStateException("unreachable");
        }
    }
}
