package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.sample.Admin.api;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.scripted.ReceivedRequest;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Approval of what changes things, over real HTTP: a run that ends with an interrupt, and one that goes on with it. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class ApprovalsTest {

    private static final String ROUTE = Admin.ROUTES + "/to-be-approved";
    private static final ToolCall RENAME = call("execute", """
            {"requests": [{"name": "now", "method": "GET", "url": "%s"},
                          {"name": "rename", "method": "PATCH", "url": "%s", "body": {"name": "New name"}},
                          {"name": "after", "method": "GET", "url": "%s"}]}""".formatted(ROUTE, ROUTE, ROUTE));
    private static final ToolCall SEARCH = call("search", "{\"query\": \"list routes\"}");

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private Writing writing;
    private Chat chat;

    @BeforeEach
    void allowWriting() {
        writing = Writing.at(gateway);
        chat = writing.chat();
        writing.make(Admin.ROUTES, "to-be-approved");
    }

    @AfterEach
    void leaveAllAsItWas() {
        writing.close();
    }

    @Test
    void endsTheRunWithWhatThePersonMustApproveAndGoesOnWhenTheyHave() {
        model.restart(Turn.calls(RENAME), Turn.text("Renamed."));

        Events asked = chat.ask("Rename it.");

        JsonNode interrupt = asked.last().at("/outcome/interrupts/0");
        assertThat(asked.types()).containsExactly("RUN_STARTED", "CUSTOM", "TOOL_CALL_START", "TOOL_CALL_ARGS",
                "TOOL_CALL_END", "RUN_FINISHED");
        assertThat(asked.last().at("/outcome/type").asText()).isEqualTo("interrupt");
        assertThat(interrupt.at("/metadata/calls/0/diff/0")).isEqualTo(
                Chat.read("{\"op\":\"replace\",\"path\":\"/name\",\"before\":\"Old name\",\"after\":\"New name\"}"));
        assertThat(interrupt.path("toolCallId")).isEqualTo(asked.all().get(2).path("toolCallId"));
        assertThat(chat.waiting()).isEqualTo(interrupt);
        api().get(ROUTE).then().body("name", is("Old name"));
        assertThat(model.requests()).hasSize(1);

        Events gone = chat.resume(interrupt.path("id").asText(), "resolved", "{\"approved\":true}");

        assertThat(gone.types()).startsWith("RUN_STARTED", "CUSTOM", "TOOL_CALL_RESULT", "CUSTOM", "TEXT_MESSAGE_START")
                .endsWith("RUN_FINISHED").doesNotContain("TOOL_CALL_START");
        assertThat(gone.of("TOOL_CALL_RESULT").findFirst().orElseThrow().path("toolCallId"))
                .isEqualTo(interrupt.path("toolCallId"));
        assertThat(gone.successes()).containsExactly(true);
        assertThat(gone.text()).isEqualTo("Renamed.");
        assertThat(Chat.read(gone.results().getFirst()).at("/after/body/name").asText()).isEqualTo("New name");
        api().get(ROUTE).then().body("name", is("New name"));
        assertThat(model.lastRequest().messages()).extracting(message -> message.path("role").asText())
                .containsExactly("system", "user", "assistant", "tool");
        assertThat(chat.waiting().isMissingNode()).isTrue();
    }

    @Test
    void givesTheInterruptInTheOneAnswerForm() {
        model.restart(Turn.calls(RENAME));

        JsonNode answer = chat.answer("Rename it.");

        assertThat(answer.path("outcome").asText()).isEqualTo("interrupt");
        assertThat(answer.at("/interrupts/0/metadata/kind").asText()).isEqualTo("gateway-assistant.plan");
        model.restart(Turn.text("Renamed."));
        JsonNode resumed = Chat.read(chat.postJson("/assistant/chat",
                chat.resumption(answer.at("/interrupts/0/id").asText(), "resolved", "{\"approved\":true}"),
                "application/json").body());
        assertThat(resumed.path("outcome").asText()).isEqualTo("success");
        assertThat(resumed.path("text").asText()).isEqualTo("Renamed.");
        assertThat(resumed.at("/steps/0/ok").asBoolean()).isTrue();
        assertThat(resumed.at("/steps/0/arguments")).isEqualTo(Chat.read(chat.argumentsOf("execute")));
        assertThat(resumed.at("/steps/0/arguments/requests/1/name").asText()).isEqualTo("rename");
    }

    @Test
    void tellsTheModelWhyThePersonRefused() {
        String id = ask();
        model.restart(Turn.text("I leave it."));

        Events refused = chat.resume(id, "resolved", "{\"approved\":false,\"reason\":\"not on a Friday\"}");

        assertThat(refused.successes()).containsExactly(false);
        assertThat(model.lastRequest().toolResults().getLast()).contains("not on a Friday");
        assertThat(refused.text()).isEqualTo("I leave it.");
        api().get(ROUTE).then().body("name", is("Old name"));
    }

    @Test
    void dropsThePlanWithoutAskingTheModel() {
        String id = ask();
        int rounds = model.requests().size();

        Events dropped = chat.resume(id, "cancelled", "{}");

        assertThat(dropped.last().at("/outcome/type").asText()).isEqualTo("cancelled");
        assertThat(model.requests()).hasSize(rounds);
        api().get(ROUTE).then().body("name", is("Old name"));
        model.restart(Turn.text("Yes?"));
        assertThat(chat.ask("still there?").text()).isEqualTo("Yes?");
    }

    @Test
    void saysInOneAnswerThatThePlanWasDroppedAlsoToAClientThatNamesNoProtocol() {
        String id = ask();
        String resumption = """
                {"threadId": "%s", "runId": "r", "resume": [{"interruptId": "%s", "status": "cancelled"}]}""";

        JsonNode dropped = Chat.read(chat.postJson("/assistant/chat", resumption.formatted(chat.threadId, id),
                "application/json").body());

        assertThat(dropped.path("outcome").asText()).isEqualTo("cancelled");
    }

    @Test
    void takesAnotherQuestionForARefusal() {
        String id = ask();
        model.restart(Turn.text("Hello."));

        Events other = chat.ask("Hello?");

        assertThat(other.text()).isEqualTo("Hello.");
        assertThatTheModelKnowsThatItWasRefused();
        assertThat(chat.waiting().isMissingNode()).isTrue();
        assertThat(code(chat.resume(id, "resolved", "{\"approved\":true}"))).isEqualTo("approval_used");
        api().get(ROUTE).then().body("name", is("Old name"));
        assertThat(chat.get("/assistant/audit?limit=1").body()).contains("not sent: the person asked something else instead");
    }

    @Test
    void answersTheQuestionThatComesWithADroppedPlan() {
        String id = ask();
        model.restart(Turn.text("Hello."));

        chat.resumeAndAsk(id, "cancelled", "{}", "Hello?");

        assertThatTheModelKnowsThatItWasRefused();
        assertThat(code(chat.resume(id, "resolved", "{\"approved\":true}"))).isEqualTo("approval_used");
        api().get(ROUTE).then().body("name", is("Old name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the plan | answer  | new question   | the run ends     | notices before             | the model hears | renamed
            waits      | yes     |                | success          |                            | Rename it.      | true
            waits      | yes     | Hello?         | success          | question-unread            | Rename it.      | true
            waits      | no      |                | success          |                            | Rename it.      | false
            waits      | no      | Hello?         | success          | question-unread            | Rename it.      | false
            waits      | dropped |                | cancelled        |                            |                 | false
            waits      | dropped | Hello?         | success          |                            | Hello?          | false
            is used up | yes     |                | approval_used    |                            |                 | false
            is used up | yes     | Hello?         | approval_used    |                            |                 | false
            is used up | dropped |                | approval_used    |                            |                 | false
            is used up | dropped | Hello?         | success          | plan-gone                  | Hello?          | false
            is another | yes     |                | approval_unknown |                            |                 | false
            is another | no      | Hello?         | approval_unknown |                            |                 | false
            is another | dropped |                | approval_unknown |                            |                 | false
            is another | dropped | Hello?         | success          | plan-gone                  | Hello?          | false
            is lost    | yes     |                | approval_unknown |                            |                 | false
            is lost    | yes     | Hello?         | approval_unknown |                            |                 | false
            is lost    | no      |                | approval_unknown |                            |                 | false
            is lost    | dropped |                | approval_unknown |                            |                 | false
            is lost    | dropped | Hello?         | success          | thread-lost plan-gone      | Hello?          | false
            """)
    void losesNoQuestionThatComesWithADecision(String plan, String decision, @Nullable String question, String end,
            @Nullable String notices, @Nullable String heard, boolean renamed) {
        String id = decisionOn(plan);
        model.restart(Turn.text("Here I am."));

        Events events = decide(id, decision, question);

        assertThat(events.end()).isEqualTo(end);
        assertThat(String.join(" ", events.notices())).isEqualTo(Objects.requireNonNullElse(notices, ""));
        assertThat(model.requests()).extracting(ReceivedRequest::question)
                .isEqualTo(heard == null ? List.of() : List.of(heard));
        api().get(ROUTE).then().body("name", is(renamed ? "New name" : "Old name"));
    }

    @Test
    void takesAnApprovalOnce() {
        String id = ask();
        model.restart(Turn.text("Done."));
        chat.resume(id, "resolved", "{\"approved\":true}");
        Admin.api().body("{\"name\":\"Old name\"}").patch(ROUTE).then().statusCode(200);

        assertThat(code(chat.resume(id, "resolved", "{\"approved\":true}"))).isEqualTo("approval_used");

        api().get(ROUTE).then().body("name", is("Old name"));
    }

    @Test
    void knowsNoApprovalOfAnotherThread() {
        String id = ask();
        Chat other = Chat.of(gateway, "admin");

        assertThat(code(other.resume(id, "resolved", "{\"approved\":true}"))).isEqualTo("approval_unknown");

        api().get(ROUTE).then().body("name", is("Old name"));
        assertThat(chat.waiting().path("id").asText()).isEqualTo(id);
        other.close();
    }

    @Test
    void runsNoOtherCallOfTheSameRoundUntilThen() {
        model.restart(Turn.calls(SEARCH, RENAME, SEARCH), Turn.text("Renamed."));

        Events asked = chat.ask("Rename it.");

        assertThat(asked.tools()).containsExactly("search", "execute");
        assertThat(asked.results()).hasSize(1);
        Events resumed = chat.resume(asked.interrupt(), "resolved", "{\"approved\":true}");
        assertThat(resumed.text()).isEqualTo("Renamed.");
        assertThat(model.lastRequest().toolResults()).hasSize(3).anySatisfy(
                result -> assertThat(result).contains("Not run: the run waits for the person's approval"));
    }

    @Test
    void asksAnewForWhatCannotBeShownBefore() {
        model.restart(Turn.calls(Batches.EXPOSE_WITH_API_KEY), Turn.text("Done."));

        Events first = chat.ask("Expose it.");
        Events second = chat.resume(first.interrupt(), "resolved", "{\"approved\":true}");
        Events third = chat.resume(second.interrupt(), "resolved", "{\"approved\":true}");

        JsonNode results = Chat.read(third.results().getFirst());
        writing.remember(Admin.ROUTES + "/" + results.at("/route/body/id").asText());
        writing.remember(Admin.API_KEYS + "/" + results.at("/key/body/id").asText());
        assertThat(names(first)).containsExactly("route");
        assertThat(names(second)).containsExactly("key");
        assertThat(second.last().at("/outcome/interrupts/0/metadata/calls/0/body/name").asText()).isEqualTo("Key of My API");
        assertThat(third.text()).isEqualTo("Done.");
        assertThat(results.at("/check/status").asInt()).isEqualTo(200);
    }

    private void assertThatTheModelKnowsThatItWasRefused() {
        assertThat(model.lastRequest().messages()).filteredOn(message -> message.path("role").asText().equals("tool"))
                .singleElement()
                .satisfies(result -> assertThat(result.path("content").asText()).contains("did not approve"));
    }

    /** The id of a plan that is in this state. */
    private String decisionOn(String plan) {
        String id = ask();
        switch (plan) {
            case "waits" -> {
            }
            case "is used up" -> chat.resume(id, "cancelled", "{}");
            case "is another" -> {
                return "0b8f6a52-0000-4000-8000-000000000000";
            }
            case "is lost" -> chat.delete("/assistant/threads/" + chat.threadId);
            default -> throw new IllegalArgumentException(plan);
        }
        return id;
    }

    private Events decide(String id, String decision, @Nullable String question) {
        String status = decision.equals("dropped") ? "cancelled" : "resolved";
        String payload = status.equals("cancelled") ? "{}" : "{\"approved\":" + decision.equals("yes") + "}";
        return question == null ? chat.resume(id, status, payload) : chat.resumeAndAsk(id, status, payload, question);
    }

    private String ask() {
        model.restart(Turn.calls(RENAME));
        return chat.ask("Rename it.").interrupt();
    }

    private static List<String> names(Events events) {
        return events.last().at("/outcome/interrupts/0/metadata/calls").valueStream().map(call -> call.path("name").asText())
                .toList();
    }

    private static String code(Events events) {
        return events.last().path("code").asText();
    }
}
