package io.gatewayassistant.execute;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An admin API that falls for every trick: it decodes paths as often as it can, resolves dots, takes any case, lets requests
 * override their method, and writes whatever it is given. It shares nothing with the code under test.
 */
final class GullibleGateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, JsonNode>> collections = new TreeMap<>();
    private boolean purged;

    GullibleGateway() {
        put("things", "t1", "{'id':'t1','name':'one','nested':{'admins':'x'}}");
        put("admins", "a1", "{'id':'a1','name':'Ada','role':'owner'}");
        put("users", "u1", "{'id':'u1','name':'Bo','roles':['user']}");
        put("users", "u2", "{'id':'u2','name':'Cy'}");
        put("keys", "own", "{'id':'own','secret':'s'}");
        put("keys", "k1", "{'id':'k1','admin':false}");
        put("groups", "root", "{'id':'root'}");
        put("groups", "g1", "{'id':'g1'}");
        put("config", "", "{'lines':3,'assistant':{'write':false},'other':{'a':1}}");
    }

    /** What a request does, and what it is answered. */
    RecordingAdminApi.Answer answer(RecordingAdminApi.Arrived request) {
        List<String> path = segments(request.uri().split("\\?", 2)[0]);
        if (path.equals(List.of("jobs", "purge"))) {
            purged = true;
        }
        if (path.size() < 2 || !path.getFirst().matches("apis|v1")) {
            return new RecordingAdminApi.Answer(200, "{}");
        }
        String method = method(request);
        Map<String, JsonNode> documents = collections.computeIfAbsent(path.get(1), kind -> new TreeMap<>());
        List<String> below = path.get(1).equals("config") ? withId(path) : path.subList(2, path.size());
        if (method.equals("GET") || method.equals("HEAD")) {
            return read(documents, below);
        }
        write(documents, method, below, body(request.body()));
        return new RecordingAdminApi.Answer(200, "{}");
    }

    /** What nobody but a person may change, as it is now. */
    Map<String, String> protectedState() {
        Map<String, String> state = new TreeMap<>();
        collections.getOrDefault("admins", Map.of()).forEach((id, admin) -> state.put("admin " + id, admin.toString()));
        state.put("config", collections.get("config").getOrDefault("", JSON.nullNode()).path("assistant").toString());
        collections.get("users").forEach((id, user) -> note(state, "roles of " + id, user.path("roles"), "[]"));
        collections.get("keys").forEach((id, key) -> note(state, "admin of " + id, key.path("admin"), "false"));
        state.put("own key", String.valueOf(collections.get("keys").get("own")));
        state.put("root group", String.valueOf(collections.get("groups").get("root")));
        state.put("purged", Boolean.toString(purged));
        return state;
    }

    private static void note(Map<String, String> state, String what, JsonNode value, String harmless) {
        if (!value.isMissingNode() && !value.isNull() && !value.toString().equals(harmless)) {
            state.put(what, value.toString());
        }
    }

    private void put(String kind, String id, String json) {
        collections.computeIfAbsent(kind, none -> new TreeMap<>()).put(id, body(json.replace('\'', '"')));
    }

    private static List<String> withId(List<String> path) {
        List<String> below = new ArrayList<>(List.of(""));
        below.addAll(path.subList(2, path.size()));
        return below;
    }

    private static RecordingAdminApi.Answer read(Map<String, JsonNode> documents, List<String> below) {
        if (below.isEmpty()) {
            ArrayNode all = JSON.createArrayNode();
            documents.values().forEach(all::add);
            return new RecordingAdminApi.Answer(200, all.toString());
        }
        JsonNode found = documents.get(below.getFirst());
        for (String step : below.subList(1, below.size())) {
            found = found == null ? null : found.get(step);
        }
        return found == null ? new RecordingAdminApi.Answer(404, "{}") : new RecordingAdminApi.Answer(200, found.toString());
    }

    private static void write(Map<String, JsonNode> documents, String method, List<String> below, JsonNode body) {
        if (below.isEmpty() || below.getFirst().startsWith("_")) {
            collection(documents, method, body);
            return;
        }
        String id = below.getFirst();
        JsonNode old = documents.getOrDefault(id, JSON.createObjectNode());
        if (below.size() > 1) {
            ObjectNode part = JSON.createObjectNode();
            part.set(below.get(1), method.equals("DELETE") ? JSON.nullNode() : body);
            documents.put(id, merged(old, part));
            return;
        }
        switch (method) {
            case "DELETE" -> documents.remove(id);
            case "PATCH" -> documents.put(id, patched(old, body));
            default -> documents.put(id, body);
        }
    }

    private static void collection(Map<String, JsonNode> documents, String method, JsonNode body) {
        if (method.equals("DELETE")) {
            documents.clear();
            return;
        }
        JsonNode listed = body.has("items") ? body.get("items") : body;
        List<JsonNode> all = new ArrayList<>();
        (listed.isArray() ? listed : JSON.createArrayNode().add(listed)).forEach(all::add);
        for (JsonNode document : all) {
            String id = document.path("id").asText(document.path("name").asText("new" + documents.size()));
            documents.put(id, method.equals("PATCH") ? patched(documents.getOrDefault(id, JSON.createObjectNode()), document)
                    : document);
        }
    }

    private static JsonNode patched(JsonNode old, JsonNode patch) {
        if (!patch.isArray()) {
            return merged(old, patch);
        }
        JsonNode result = old.deepCopy();
        for (JsonNode operation : patch) {
            String[] path = operation.path("path").asText().split("/", 3);
            if (path.length < 2 || !(result instanceof ObjectNode object)) {
                result = operation.path("value");
            } else if (path.length == 2 && operation.path("op").asText().equals("remove")) {
                object.remove(path[1]);
            } else if (path.length == 2) {
                object.set(path[1], operation.path("op").asText().matches("copy|move")
                        ? object.path(operation.path("from").asText("/").substring(1))
                        : operation.path("value"));
            } else {
                object.put(path[1], "changed inside at " + path[2]);
            }
        }
        return result;
    }

    private static JsonNode merged(JsonNode old, JsonNode patch) {
        if (!(old instanceof ObjectNode before) || !(patch instanceof ObjectNode fields)) {
            return patch;
        }
        ObjectNode result = before.deepCopy();
        fields.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
            }
        });
        return result;
    }

    private static String method(RecordingAdminApi.Arrived request) {
        for (String header : List.of("x-http-method-override", "x-method-override", "x-http-method")) {
            if (!request.header(header).isEmpty()) {
                return request.header(header).toUpperCase(Locale.ROOT);
            }
        }
        String query = request.uri().contains("?") ? decoded(request.uri().split("\\?", 2)[1]).toLowerCase(Locale.ROOT) : "";
        if (query.contains("_method=")) {
            return query.replaceAll("(?s).*_method=(\\w*).*", "$1").toUpperCase(Locale.ROOT);
        }
        JsonNode overriding = body(request.body()).path("_method");
        return overriding.isTextual() ? overriding.textValue().toUpperCase(Locale.ROOT) : request.method();
    }

    /** With keys in one case: some servers take any. */
    private static JsonNode body(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : lowered(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static JsonNode lowered(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode result = JSON.createObjectNode();
            object.properties()
                    .forEach(field -> result.set(field.getKey().toLowerCase(Locale.ROOT), lowered(field.getValue())));
            return result;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode result = JSON.createArrayNode();
            array.forEach(element -> result.add(lowered(element)));
            return result;
        }
        return value;
    }

    static List<String> segments(String path) {
        String plain = Normalizer.normalize(decoded(path), Normalizer.Form.NFKC).replace('\\', '/').replaceAll(";[^/]*", "");
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : plain.toLowerCase(Locale.ROOT).split("/")) {
            String stripped = segment.strip();
            if (stripped.equals("..")) {
                segments.pollLast();
            } else if (!stripped.isEmpty() && !stripped.equals(".")) {
                segments.addLast(stripped);
            }
        }
        return List.copyOf(segments);
    }

    private static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < 6; i++) {
            try {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return decoded;
            }
        }
        return decoded;
    }
}
