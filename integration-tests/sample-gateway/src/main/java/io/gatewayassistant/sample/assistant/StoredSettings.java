package io.gatewayassistant.sample.assistant;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;

/** The settings as JSON; a setting that is left out has its configured default. */
@ApplicationScoped
class StoredSettings {

    private final ObjectMapper mapper;
    private final AssistantConfig.Defaults defaults;

    StoredSettings(ObjectMapper mapper, AssistantConfig config) {
        this.mapper = mapper;
        this.defaults = config.defaults();
    }

    AssistantSettings read(JsonNode json) {
        return new AssistantSettings(
                json.path("enabled").asBoolean(defaults.enabled()),
                json.path("provider").asText(defaults.provider()),
                json.path("apiKey").asText(defaults.apiKey().orElse("")),
                json.path("maxToolCalls").asInt(defaults.maxToolCalls()),
                json.path("allowApiUsage").asBoolean(defaults.allowApiUsage()),
                json.path("allowApiWrite").asBoolean(defaults.allowApiWrite()),
                json.path("allowApiDelete").asBoolean(defaults.allowApiDelete()),
                ApprovalMode.named(json.path("approval").asText()).orElse(defaults.approval()));
    }

    ObjectNode write(AssistantSettings settings) {
        ObjectNode json = mapper.valueToTree(settings);
        return json.put("approval", settings.approval().word());
    }

    /** What the field must be, if it is not. */
    Optional<String> problem(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        return switch (field.getKey()) {
            case "enabled", "allowApiUsage", "allowApiWrite", "allowApiDelete" ->
                unless(value.isBoolean(), "must be true or false");
            case "approval" ->
                unless(ApprovalMode.named(value.asText()).isPresent(), "must be writes, deletes or never");
            case "provider", "apiKey" -> unless(value.isTextual(), "must be a name");
            case "maxToolCalls" ->
                unless(value.isInt() && value.asInt() >= 1 && value.asInt() <= 100, "must be a number from 1 to 100");
            default -> Optional.of("is not a setting of the assistant");
        };
    }

    private static Optional<String> unless(boolean fine, String problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
