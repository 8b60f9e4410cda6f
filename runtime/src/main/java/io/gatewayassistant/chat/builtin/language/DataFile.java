package io.gatewayassistant.chat.builtin.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A YAML resource of the built-in model. Read as a tree: records would need reflection in a native build. */
public final class DataFile {

    private static final String FOLDER = "/io/gatewayassistant/chat/builtin/";

    private final JsonNode root;

    private DataFile(JsonNode root) {
        this.root = root;
    }

    /** Reads the resource of that name; its absence is a defect of the jar. */
    public static DataFile read(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the jar");
            }
            return new DataFile(new YAMLMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value at a path of keys; missing where there is none. */
    public JsonNode at(String... keys) {
        JsonNode node = root;
        for (String key : keys) {
            node = node.path(key);
        }
        return node;
    }

    public String text(String... keys) {
        return at(keys).asText();
    }

    /** A list of texts; one text counts as a list of it. */
    public List<String> list(String... keys) {
        return texts(at(keys));
    }

    public Map<String, String> map(String... keys) {
        Map<String, String> map = new LinkedHashMap<>();
        at(keys).properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** Keys with lists of texts, in the order of the file. */
    public Map<String, List<String>> lists(String... keys) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        at(keys).properties().forEach(entry -> map.put(entry.getKey(), texts(entry.getValue())));
        return map;
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> texts.add(element.asText()));
        } else if (node.isValueNode()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
