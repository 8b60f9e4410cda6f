package io.gatewayassistant.chat.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An admin API of a gateway: pages, filters by field and by date, refuses parameters that it does not know. */
final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 6_000;

    private Gateway() {
    }

    static FakeTools tools() {
        FakeTools tools = FakeTools.over("gateway-operations.txt");
        collection(tools, "proxy.gateway.io/v1/routes", routes());
        collection(tools, "apim.gateway.io/v1/apikeys", apikeys());
        collection(tools, "ai.gateway.io/v1/llm-providers", llmProviders());
        collection(tools, "pki.gateway.io/v1/certificates", certificates());
        collection(tools, "organize.gateway.io/v1/organizations", "[]");
        tools.with("/apis/organize.gateway.io/v1/teams", """
                [{"id":"team_1","name":"Payments","organization":"harbourline"},
                 {"id":"team_2","name":"Mobile","organization":"northwind"}]""");
        tools.with("/apis/config.gateway.io/v1/global-config", "{\"name\":\"Production\",\"maintenance\":false}");
        return tools;
    }

    private static String routes() {
        List<String> routes = new ArrayList<>();
        for (int i = 1; i <= 312; i++) {
            routes.add("{\"id\":\"route_" + i + "\",\"name\":\"Route " + i + "\",\"enabled\":" + (i % 8 != 0)
                    + ",\"frontend\":{\"domains\":[\"r" + i + ".example.com\"]}}");
        }
        return "[" + String.join(",", routes) + "]";
    }

    private static String apikeys() {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= 27; i++) {
            keys.add("{\"id\":\"key-" + i + "\",\"name\":\"Key " + i + "\",\"enabled\":" + (i % 9 != 0)
                    + ",\"clientSecret\":\"s3cr3t-" + i + "\"}");
        }
        return "[" + String.join(",", keys) + "]";
    }

    private static String llmProviders() {
        return """
                [{"id":"llm_1","name":"OpenAI, production","enabled":true,"provider":"openai","model":"gpt-5"},
                 {"id":"llm_2","name":"Old Mistral","enabled":false,"provider":"mistral","model":"large"},
                 {"id":"llm_3","name":"Ollama lab","enabled":false,"provider":"ollama","model":"llama"}]""";
    }

    private static String certificates() {
        return """
                [{"id":"cert_1","name":"shop.example","domain":"shop.example","expiresAt":"2026-11-28T10:00:00Z","privateKey":"PEM"},
                 {"id":"cert_2","name":"api.example","domain":"api.example","expiresAt":"2026-11-03T10:00:00Z","privateKey":"PEM"},
                 {"id":"cert_3","name":"old.example","domain":"old.example","expiresAt":"2025-01-01T00:00:00Z","privateKey":"PEM"},
                 {"id":"cert_4","name":"new.example","domain":"new.example","expiresAt":"2027-06-01T00:00:00Z","privateKey":"PEM"}]""";
    }

    private static void collection(FakeTools tools, String path, String entities) {
        List<JsonNode> all = list(entities);
        tools.answering("/apis/" + path, query -> page(all, query));
        tools.with("/apis/" + path + "/_count", "{\"count\":" + all.size() + "}");
    }

    private static String page(List<JsonNode> all, Map<String, String> query) {
        List<JsonNode> passing = all;
        for (Map.Entry<String, String> filter : query.entrySet()) {
            String name = filter.getKey();
            if (name.equals("page") || name.equals("pageSize")) {
                continue;
            }
            if (!name.matches("enabled|name|domain|expires(Before|After)")) {
                return "{\"result\":{\"status\":400,\"headers\":{},\"body\":{\"message\":\"unknown parameter\"}}}";
            }
            passing = passing.stream().filter(entity -> passes(entity, name, filter.getValue())).toList();
        }
        int size = Integer.parseInt(query.getOrDefault("pageSize", "100"));
        int from = Math.min(passing.size(), (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * size);
        ArrayNode body = cut(passing.subList(from, Math.min(passing.size(), from + size)));
        return "{\"result\":{\"status\":200,\"headers\":{\"X-Total-Count\":\"" + passing.size() + "\"},\"body\":" + body + "}}";
    }

    private static boolean passes(JsonNode entity, String name, String value) {
        return switch (name) {
            case "expiresBefore" -> entity.path("expiresAt").asText().compareTo(value) < 0;
            case "expiresAfter" -> entity.path("expiresAt").asText().compareTo(value) >= 0;
            default -> entity.path(name).asText().equals(value);
        };
    }

    /** As execute cuts: whole elements, and a note of what is missing. */
    static ArrayNode cut(List<JsonNode> page) {
        ArrayNode body = JSON.createArrayNode();
        int bytes = 0;
        for (JsonNode entity : page) {
            bytes += entity.toString().length();
            if (bytes > BYTES) {
                ObjectNode note = JSON.createObjectNode();
                note.putObject("cut").put("shown", body.size()).put("total", page.size());
                return body.add(note);
            }
            body.add(entity);
        }
        return body;
    }

    static List<JsonNode> list(String json) {
        List<JsonNode> list = new ArrayList<>();
        try {
            JSON.readTree(json).forEach(list::add);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        return list;
    }
}
