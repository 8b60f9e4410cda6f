package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class LongListsTest {

    private static final String TEAMS = "/apis/organize.gateway.io/v1/teams";
    private static final String BACKENDS = "/apis/proxy.gateway.io/v1/backends";

    private final FakeTools tools = Gateway.tools();

    @Test
    void showsTwentyRowsAndTheNumberOfAll() {
        String answer = new Dialogue(tools).ask("list all routes");

        assertThat(answer).startsWith("There are **312** routes:").contains("The table shows the first 20 of 312.")
                .contains("| route_20 |").doesNotContain("| route_21 |");
        assertThat(tools.urls()).containsExactly("/apis/proxy.gateway.io/v1/routes");
    }

    @Test
    void readsOnPageByPageWhereTheAnswerIsCut() {
        backends(120, true, Integer.MAX_VALUE);

        String answer = new Dialogue(tools).ask("which backends are disabled?");

        assertThat(answer).startsWith("**12** of 120 backends have `enabled` = `false`:").doesNotContain("could only read");
        assertThat(tools.urls()).hasSizeGreaterThan(2).last().asString().contains("pageSize=").contains("page=");
    }

    @Test
    void countsAllPagesWhereNothingSaysHowManyThereAre() {
        backends(23, false, 10);

        assertThat(new Dialogue(tools).ask("list the backends")).startsWith("There are **23** backends:");
    }

    @Test
    void saysHowFarItCouldRead() {
        backends(2000, true, Integer.MAX_VALUE);

        Dialogue dialogue = new Dialogue(tools);
        String answer = dialogue.ask("which backends are disabled?");

        assertThat(answer).contains("of 2000 backends have").contains("of 2000, so there may be more that match.");
        assertThat(dialogue.calls()).isEqualTo(8);
    }

    @Test
    void saysAtLeastWhereItCannotReadTheRest() {
        backends(2000, false, 10);

        assertThat(new Dialogue(tools).ask("list the backends")).contains("At least **70** backends");
    }

    @Test
    void takesTheTotalOfAListThatWasCut() {
        List<JsonNode> teams = Gateway.list(entities(500));
        tools.answering(TEAMS, query -> "{\"result\":{\"status\":200,\"headers\":{},\"body\":" + Gateway.cut(teams) + "}}");

        assertThat(new Dialogue(tools).ask("list the teams")).startsWith("There are **500** teams:");
        assertThat(new Dialogue(tools).ask("which teams are disabled?")).contains("of 500, so there may be more that match.");
    }

    @Test
    void readsListsInsideAnObject() {
        tools.with(TEAMS, "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"meta\":{\"total\":2}}");
        assertThat(new Dialogue(tools).ask("list the teams")).contains("There are **2** teams").contains("| b |");

        tools.with(TEAMS, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":41}");
        assertThat(new Dialogue(tools).ask("list the teams")).contains("There are **41** teams").contains("first 2 of 41");
    }

    @Test
    void readsListsOfPlainValues() {
        tools.with(TEAMS, "[\"alpha\",\"beta\"]");

        assertThat(new Dialogue(tools).ask("list the teams")).contains("There are **2** teams").contains("| alpha |");
    }

    @Test
    void testsAgainWhatTheAdminApiFiltered() {
        Function<Map<String, String>, String> passingAll = query -> "{\"result\":{\"status\":200,\"headers\":{},\"body\":["
                + "{\"id\":\"a\",\"enabled\":true},{\"id\":\"b\",\"enabled\":false}]}}";
        tools.answering("/apis/ai.gateway.io/v1/llm-providers", passingAll);

        assertThat(new Dialogue(tools).ask("list the disabled llm providers")).startsWith("**1** of 2 llm providers has");
    }

    @Test
    void filtersItselfWhereTheAdminApiRefusesTheParameter() {
        tools.answering("/apis/ai.gateway.io/v1/llm-providers", query -> query.isEmpty()
                ? "{\"result\":{\"status\":200,\"headers\":{},\"body\":[{\"id\":\"b\",\"enabled\":false}]}}"
                : "{\"result\":{\"status\":400,\"headers\":{},\"body\":{}}}");

        assertThat(new Dialogue(tools).ask("list the disabled llm providers")).startsWith("**1** of 1 llm providers has");
    }

    private void backends(int count, boolean withTotal, int largestPage) {
        List<JsonNode> all = Gateway.list(entities(count));
        tools.answering(BACKENDS, query -> {
            int size = Math.min(largestPage, Integer.parseInt(query.getOrDefault("pageSize", "100")));
            int from = Math.min(all.size(), (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * size);
            List<JsonNode> page = all.subList(from, Math.min(all.size(), from + size));
            String headers = withTotal ? "{\"x-total-count\":\"" + all.size() + "\"}" : "{}";
            return "{\"result\":{\"status\":200,\"headers\":" + headers + ",\"body\":" + Gateway.cut(page) + "}}";
        });
    }

    private static String entities(int count) {
        List<String> entities = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entities.add("{\"id\":\"e" + i + "\",\"name\":\"Entity number " + i + " with a long name\",\"enabled\":"
                    + (i % 10 != 0) + ",\"description\":\"" + "words ".repeat(20) + "\"}");
        }
        return "[" + String.join(",", entities) + "]";
    }
}
