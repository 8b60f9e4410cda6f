package io.gatewayassistant.chat.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.gatewayassistant.chat.builtin.reading.Names;

/** Plays the tools: search over a text file of operations, execute over functions of the URL. */
final class FakeTools {

    private static final int RESULTS = 10;
    private static final int DETAILED = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> blocks = new ArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> answers = new LinkedHashMap<>();
    private final List<String> urls = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private Function<String, String> documentation = query -> "Nothing in the documentation fits.";

    static FakeTools over(String operations) {
        FakeTools tools = new FakeTools();
        try (InputStream in = FakeTools.class.getResourceAsStream(operations)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            tools.blocks.addAll(List.of(text.split("\n(?=[A-Z])")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tools;
    }

    /** Answers {@code GET path} with status 200 and this body. */
    FakeTools with(String path, String body) {
        return answering(path, query -> "{\"result\":{\"status\":200,\"headers\":{},\"body\":" + body + "}}");
    }

    /** Answers {@code GET path} with whatever the function of its query makes: the whole result of execute. */
    FakeTools answering(String path, Function<Map<String, String>, String> answer) {
        answers.put(path, answer);
        return this;
    }

    FakeTools documented(Function<String, String> docSearch) {
        documentation = docSearch;
        return this;
    }

    /** The URLs that execute was asked for, in order. */
    List<String> urls() {
        return urls;
    }

    List<String> searches() {
        return searches;
    }

    String call(ToolExecutionRequest request) {
        JsonNode arguments = parse(request.arguments());
        return switch (request.name()) {
            case "search" -> search(arguments.path("query").asText());
            case "doc_search" -> documentation.apply(arguments.path("query").asText());
            case "execute" -> execute(arguments.path("requests"));
            default -> throw new IllegalArgumentException("Not a tool: " + request.name());
        };
    }

    private String search(String query) {
        searches.add(query);
        List<String> words = Names.words(query);
        Map<String, Long> scores = new HashMap<>();
        for (String block : blocks) {
            List<String> own = Names.words(block.split("\n")[0]);
            String squeezed = Names.squeeze(block.split("\n")[0]);
            long score = words.stream().filter(word -> own.contains(word) || word.length() > 3 && squeezed.contains(word))
                    .count();
            scores.put(block, score);
        }
        List<String> found = blocks.stream()
                .sorted(Comparator.comparing((String block) -> scores.get(block)).reversed()).limit(RESULTS).toList();
        String remark = scores.values().stream().allMatch(score -> score == 0) ? "\n\nNothing fits well; these are the nearest."
                : "";
        return IntStream.range(0, found.size())
                .mapToObj(i -> i < DETAILED ? found.get(i) : found.get(i).split("\n")[0])
                .collect(Collectors.joining("\n", "", remark));
    }

    private String execute(JsonNode requests) {
        JsonNode request = requests.get(0);
        if (requests.size() != 1 || !request.path("method").asText().equals("GET")) {
            throw new IllegalArgumentException("Only one GET at a time is expected: " + requests);
        }
        String url = request.path("url").asText();
        urls.add(url);
        String[] parts = url.split("\\?", 2);
        Function<Map<String, String>, String> answer = answers.get(parts[0]);
        return answer == null ? "{\"result\":{\"status\":404,\"headers\":{},\"body\":\"Not found\"}}"
                : answer.apply(query(parts.length > 1 ? parts[1] : ""));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                query.put(pair.split("=")[0], URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
