package io.gatewayassistant.scripted;

import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class ScriptedModelTest {

    private static final String QUESTION = "{\"role\":\"user\",\"content\":\"How many routes?\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void streamsTextChunkByChunk() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("Tu as ", "312 routes é😀.").using(7, 3))) {
            List<JsonNode> chunks = events(post(model, true, QUESTION).body());

            assertThat(text(chunks)).isEqualTo("Tu as 312 routes é😀.");
            assertThat(chunks).extracting(chunk -> chunk.at("/choices/0/delta/content").asText()).contains("Tu as ");
            assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asText()).isEqualTo("stop");
            assertThat(chunks.getLast().at("/usage/total_tokens").asInt()).isEqualTo(10);
        }
    }

    @Test
    void flushesEachChunkBeforeTheNextOneExists() throws Exception {
        Duration pause = Duration.ofSeconds(30);
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("late").pausing(pause))) {
            HttpResponse<InputStream> response = client.send(request(model, true, QUESTION), BodyHandlers.ofInputStream());

            byte[] first = response.body().readNBytes(5);

            assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data:");
        }
    }

    @Test
    void streamsParallelToolCallsWithSplitArguments() throws Exception {
        String arguments = "{\"query\":\"caf\\u00e9 \\\"é😀\\\"\"}";
        Turn turn = Turn.calls(call("search", arguments).id("a").inPiecesOf(2), call("doc", "{}").id("b")).inWirePiecesOf(1);
        try (ScriptedModel model = ScriptedModel.plays(turn)) {
            List<JsonNode> chunks = events(post(model, true, QUESTION).body());

            assertThat(arguments(chunks, 0)).isEqualTo(arguments);
            assertThat(arguments(chunks, 1)).isEqualTo("{}");
            assertThat(chunks).extracting(chunk -> chunk.at("/choices/0/delta/tool_calls/0/id").asText()).contains("a", "b");
            assertThat(chunks.getLast().at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
        }
    }

    @Test
    void answersInOneObjectWhereNoStreamIsAskedFor() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("Let ", "me see.").andCalls(call("search", "{}").id("a")))) {
            JsonNode completion = Json.parse(post(model, false, QUESTION).body().getBytes(StandardCharsets.UTF_8));

            assertThat(completion.at("/choices/0/message/content").asText()).isEqualTo("Let me see.");
            assertThat(completion.at("/choices/0/message/tool_calls/0/function/name").asText()).isEqualTo("search");
            assertThat(completion.at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
        }
    }

    @Test
    void remembersWhatItWasAsked() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("ok"))) {
            String result = "{\"role\":\"assistant\",\"tool_calls\":[]},{\"role\":\"tool\",\"content\":\"42\"}";
            post(model, true, QUESTION + "," + result);

            ReceivedRequest received = model.lastRequest();

            assertThat(received.question()).isEqualTo("How many routes?");
            assertThat(received.round()).isEqualTo(1);
            assertThat(received.toolResults()).containsExactly("42");
            assertThat(received.header("authorization")).isEqualTo("Bearer key");
            assertThat(received.toolNames()).containsExactly("search");
        }
    }

    @Test
    void answersByFunctionOfTheRequest() throws Exception {
        Script script = request -> Turn.text("You said: " + request.question());
        try (ScriptedModel model = ScriptedModel.plays(script)) {
            List<JsonNode> chunks = events(post(model, true, QUESTION).body());

            assertThat(text(chunks)).isEqualTo("You said: How many routes?");
        }
    }

    @Test
    void saysSoWhenTheScriptHasEnded() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("ok"))) {
            post(model, true, QUESTION);

            HttpResponse<String> second = post(model, true, QUESTION);

            assertThat(second.statusCode()).isEqualTo(500);
            assertThat(second.body()).contains("asked for one more");
        }
    }

    @Test
    void refusesWithStatusAndRetryAfter() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.rateLimited(7), Turn.unauthorized(), Turn.serverError())) {
            HttpResponse<String> limited = post(model, true, QUESTION);

            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.headers().firstValue("retry-after")).contains("7");
            assertThat(post(model, true, QUESTION).statusCode()).isEqualTo(401);
            assertThat(post(model, true, QUESTION).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void cutsTheStreamInTheMiddle() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.text("half an", " answer").cutAfter(2))) {
            HttpResponse<InputStream> response = client.send(request(model, true, QUESTION), BodyHandlers.ofInputStream());

            assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
            assertThat(model.exchanges().getFirst().clientLeft()).isFalse();
        }
    }

    @Test
    void sendsGarbageThatIsNotJson() throws Exception {
        try (ScriptedModel model = ScriptedModel.plays(Turn.garbage())) {
            HttpResponse<String> response = post(model, true, QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("<html>").doesNotContain("[DONE]");
        }
    }

    @Test
    void staysSilentUntilClosedAndLeavesNoThread() throws Exception {
        ScriptedModel model = ScriptedModel.plays(Turn.silence());
        HttpResponse<InputStream> response = client.send(request(model, true, QUESTION), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);

        model.close();

        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("scripted-model-"));
    }

    @Test
    void noticesThatTheClientHasLeft() throws Exception {
        String[] chunks = new String[2000];
        Arrays.fill(chunks, "and so on ".repeat(100));
        try (ScriptedModel model = ScriptedModel.plays(Turn.text(chunks).pausing(Duration.ofMillis(2)))) {
            HttpResponse<InputStream> response = client.send(request(model, true, QUESTION), BodyHandlers.ofInputStream());
            response.body().readNBytes(100);

            response.body().close();

            Exchange exchange = model.exchanges().getFirst();
            assertThat(exchange.awaitEnd(Duration.ofSeconds(20))).isTrue();
            assertThat(exchange.clientLeft()).isTrue();
        }
    }

    @Test
    void playsAScriptFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("script.json"), """
                [{"question": "routes", "turns": [
                   {"calls": [{"name": "search", "arguments": {"query": "routes"}, "id": "a", "inPiecesOf": 3}]},
                   {"text": ["312"]}]},
                 {"turns": [{"rateLimited": 3}]}]
                """);
        try (ScriptedModel model = ScriptedModel.plays(ScriptFile.read(file))) {
            List<JsonNode> first = events(post(model, true, QUESTION).body());
            List<JsonNode> second = events(post(model, true, QUESTION + ",{\"role\":\"assistant\"}").body());
            HttpResponse<String> other = post(model, true, "{\"role\":\"user\",\"content\":\"And teams?\"}");

            assertThat(arguments(first, 0)).isEqualTo("{\"query\":\"routes\"}");
            assertThat(text(second)).isEqualTo("312");
            assertThat(other.statusCode()).isEqualTo(429);
        }
    }

    private HttpResponse<String> post(ScriptedModel model, boolean stream, String messages) throws Exception {
        return client.send(request(model, stream, messages), BodyHandlers.ofString());
    }

    private static HttpRequest request(ScriptedModel model, boolean stream, String messages) {
        String body = """
                {"model":"m","stream":%s,"messages":[%s],"tools":[{"type":"function","function":{"name":"search"}}]}
                """.formatted(stream, messages);
        return HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer key")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static List<JsonNode> events(String body) {
        assertThat(body).endsWith("data: [DONE]\n\n");
        List<JsonNode> events = new ArrayList<>();
        for (String event : body.split("\n\n")) {
            String data = event.substring("data: ".length());
            if (!data.equals("[DONE]")) {
                events.add(Json.parse(data.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private static String text(List<JsonNode> chunks) {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(chunk.at("/choices/0/delta/content").asText()));
        return text.toString();
    }

    private static String arguments(List<JsonNode> chunks, int index) {
        StringBuilder arguments = new StringBuilder();
        for (JsonNode chunk : chunks) {
            for (JsonNode call : chunk.at("/choices/0/delta/tool_calls")) {
                if (call.path("index").asInt() == index) {
                    arguments.append(call.at("/function/arguments").asText());
                }
            }
        }
        return arguments.toString();
    }
}
