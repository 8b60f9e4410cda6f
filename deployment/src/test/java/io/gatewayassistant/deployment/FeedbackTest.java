package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.spi.AnswerFeedback;
import io.gatewayassistant.spi.AnswerFeedback.Rating;
import io.gatewayassistant.spi.FeedbackSink;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

class FeedbackTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, Kept.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.roles", "admin,operator");

    @Inject
    Kept kept;

    @BeforeEach
    void ask() {
        kept.all.clear();
        user("alice").contentType("application/json").accept("application/json").body("""
                {"threadId": "t1", "runId": "r1", "messages": [{"id": "q1", "role": "user", "content": "hello"}]}""")
                .post("/assistant/chat").then().statusCode(200);
    }

    @Test
    void reachesTheHost() {
        rate("alice", """
                {"threadId": "t1", "messageId": "q1", "rating": "down", "comment": "too\\nlong\\u0085"}""").then()
                .statusCode(204);

        assertThat(kept.all).singleElement().satisfies(feedback -> {
            assertThat(feedback.caller().id()).isEqualTo("alice");
            assertThat(feedback.rating()).isEqualTo(Rating.DOWN);
            assertThat(feedback.comment()).isEqualTo("too long");
        });
    }

    @Test
    void holdsNoSecretThatThePersonPasted() {
        rate("alice", """
                {"threadId": "t1", "messageId": "q1", "rating": "down", "comment": "refused though password=hunter2hunter2"}""")
                .then().statusCode(204);

        assertThat(kept.all).singleElement()
                .satisfies(feedback -> assertThat(feedback.comment()).isEqualTo("refused though password=[secret removed]"));
    }

    @Test
    void staysWithTheConversation() {
        rate("alice", "{\"threadId\": \"t1\", \"messageId\": \"q1\", \"rating\": \"up\"}");
        rate("alice", "{\"threadId\": \"t1\", \"messageId\": \"q1\", \"rating\": \"down\", \"comment\": \"too long\"}");

        user("alice").get("/assistant/threads/t1").then()
                .body("feedback.q1.rating", is("down")).body("feedback.q1.comment", is("too long"));
    }

    @Test
    void isOnlyAboutAnswersToOnesOwnQuestions() {
        String body = "{\"threadId\": \"t1\", \"messageId\": \"q1\", \"rating\": \"up\"}";

        rate("oscar", body).then().statusCode(404).body("error", is("not_found"));
        rate("alice", body.replace("q1", "q2")).then().statusCode(404);
        assertThat(kept.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"messageId": "q1", "rating": "up"}                          | threadId
            {"threadId": "t1", "rating": "up"}                           | messageId
            {"threadId": "t1", "messageId": "q1", "rating": "sideways"}  | up or down
            []                                                           | threadId
            nonsense                                                     | threadId
            """)
    void saysWhatToSend(String body, String expected) {
        rate("alice", body).then().statusCode(400).body("error", is("bad_input")).body("message", containsString(expected));
    }

    @Test
    void isBounded() {
        rate("alice", "{\"threadId\": \"t1\", \"messageId\": \"q1\", \"rating\": \"up\", \"comment\": \""
                + "x".repeat(2_001) + "\"}").then().statusCode(400).body("message", containsString("2000"));
    }

    @Test
    void isForThoseWhoAreLoggedInAndFromThisOriginOnly() {
        given().contentType("application/json").body("{}").post("/assistant/feedback").then().statusCode(401);
        user("alice").header("Origin", "https://evil.example").contentType("application/json").body("{}")
                .post("/assistant/feedback").then().statusCode(403);
        user("alice").contentType("text/plain").body("{}").post("/assistant/feedback").then().statusCode(415);
    }

    private static Response rate(String user, String body) {
        return user(user).contentType("application/json").body(body).post("/assistant/feedback");
    }

    private static RequestSpecification user(String name) {
        return given().auth().preemptive().basic(name, name);
    }

    @Singleton
    public static class Kept implements FeedbackSink {

        final List<AnswerFeedback> all = new CopyOnWriteArrayList<>();

        @Override
        public void accept(AnswerFeedback feedback) {
            all.add(feedback);
        }
    }
}
