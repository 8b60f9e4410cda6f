package io.gatewayassistant.sample.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The gateway's own record of its admin API tells what the assistant did from what people did. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class AdminCallsTest {

    private static final String TEAM = Admin.TEAMS + "/told-apart";
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    private Writing writing;
    private Chat chat;

    @BeforeEach
    void allowWriting() {
        writing = Writing.at(gateway);
        chat = writing.chat();
        writing.make(Admin.TEAMS, "told-apart");
    }

    @AfterEach
    void leaveAllAsItWas() {
        writing.close();
    }

    @Test
    void namesTheRunAndThePersonOfWhatTheAssistantCalled() {
        model.restart(Turn.calls(Writing.rename(TEAM, "New name")), Turn.text("Done."));

        Events asked = chat.ask("Rename it.");
        Events resumed = chat.resume(asked.interrupt(), "resolved", "{\"approved\": true}");

        String run = resumed.of("RUN_STARTED").findFirst().orElseThrow().path("runId").asText();
        assertThat(rows("PATCH " + TEAM)).singleElement().satisfies(row -> assertThat(row)
                .contains("<td>200</td>", "<td>admin</td>", "the assistant, for admin", "run " + run));
    }

    @Test
    void namesThePersonOfWhatAPersonCalled() {
        chat.patch(TEAM, "{\"name\": \"Mine\"}");

        assertThat(rows("PATCH " + TEAM)).singleElement().satisfies(row -> assertThat(row)
                .contains("<td>200</td>", "<td>admin</td>").doesNotContain("assistant"));
    }

    @Test
    void remembersRefusedCalls() {
        Chat viewer = Chat.of(gateway, "viewer");
        viewer.patch(TEAM + "?x=1", "{\"name\": \"Mine\"}");
        viewer.close();

        assertThat(rows("PATCH " + TEAM)).singleElement().satisfies(row -> assertThat(row)
                .contains("<td>403</td>", "<td>viewer</td>").doesNotContain("x=1"));
    }

    @Test
    void showsTheRecordToThoseWhoMayChangeThingsOnly() {
        Chat viewer = Chat.of(gateway, "viewer");

        assertThat(viewer.get("/backoffice/calls").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/backoffice").body()).doesNotContain("Admin API calls");
        assertThat(chat.get("/backoffice").body()).contains("Admin API calls");
        viewer.close();
    }

    /** Those of this test: the team is made anew for each. */
    private List<String> rows(String call) {
        List<String> all = ROW.matcher(chat.get("/backoffice/calls").body()).results().map(row -> row.group()).toList();
        int made = all.indexOf(all.stream().filter(row -> row.contains("POST " + Admin.TEAMS + "<")).findFirst().orElseThrow());
        return all.subList(0, made).stream().filter(row -> row.contains(call + "<")).toList();
    }
}
