package io.gatewayassistant.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.settings.FieldError;
import io.gatewayassistant.settings.InvalidSettingsException;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;

/** The body of a change: some or all of the settings; what it leaves out stays as it is. */
final class SettingsBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an answer has besides the settings: a client may send it back, it changes nothing. */
    private static final Set<String> READ_ONLY = Set.of("providers", "apiKeys", "warnings");

    private final Map<String, JsonNode> values = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private SettingsBody() {
    }

    /** @throws InvalidSettingsException when it is not one JSON object */
    static SettingsBody parse(byte[] json) {
        SettingsBody body = new SettingsBody();
        try (JsonParser parser = JSON.createParser(json)) {
            body.read(parser);
        } catch (JsonProcessingException malformed) {
            throw notAnObject("is not valid JSON: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw notAnObject("could not be read");
        }
        return body;
    }

    /** {@code current} with the changes of this body. A value that is wrong is left as it was, and in {@link #errors}. */
    AssistantSettings applyTo(AssistantSettings current) {
        AssistantSettings changed = new AssistantSettings(
                flag("enabled", current.enabled()),
                text("provider", current.provider()),
                text("apiKey", current.apiKey()),
                limit("maxToolCalls", current.maxToolCalls()),
                flag("allowApiUsage", current.allowApiUsage()),
                flag("allowApiWrite", current.allowApiWrite()),
                flag("allowApiDelete", current.allowApiDelete()),
                approval(current.approval()));
        values.keySet().stream().filter(name -> !READ_ONLY.contains(name))
                .forEach(name -> errors.add(new FieldError(name, "is not a setting; remove it")));
        return changed;
    }

    /** What was wrong, after {@link #applyTo}. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notAnObject("must be a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (values.put(name, parser.readValueAsTree()) != null) {
                errors.add(new FieldError(name, "is there twice; send it once"));
            }
        }
        if (parser.nextToken() != null) {
            throw notAnObject("has something after the JSON object");
        }
    }

    private boolean flag(String name, boolean current) {
        return value(name, BooleanNode.class, BooleanNode.valueOf(current), "must be true or false").booleanValue();
    }

    private String text(String name, String current) {
        return value(name, TextNode.class, TextNode.valueOf(current), "must be a string").textValue().strip();
    }

    private ApprovalMode approval(ApprovalMode current) {
        String word = text("approval", current.word());
        Optional<ApprovalMode> mode = ApprovalMode.named(word);
        if (mode.isEmpty()) {
            errors.add(new FieldError("approval", "must be writes, deletes or never"));
        }
        return mode.orElse(current);
    }

    private int limit(String name, int current) {
        String range = "must be a whole number from 1 to 100";
        int limit = value(name, IntNode.class, IntNode.valueOf(current), range).intValue();
        if (limit >= 1 && limit <= 100) {
            return limit;
        }
        errors.add(new FieldError(name, range));
        return current;
    }

    private <T extends JsonNode> T value(String name, Class<T> type, T current, String otherwise) {
        JsonNode value = values.remove(name);
        if (value == null) {
            return current;
        }
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        errors.add(new FieldError(name, otherwise));
        return current;
    }

    private static InvalidSettingsException notAnObject(String why) {
        return new InvalidSettingsException(List.of(new FieldError("", "the body " + why)));
    }
}
