package io.gatewayassistant.execute;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.BodyMismatch;
import io.gatewayassistant.spi.Access;

/** The rules for calls, as configuration and preset have them. */
final class ConfiguredRules {

    private ConfiguredRules() {
    }

    static CallRules calls(HeaderPolicy headers, AssistantConfig config, Preset preset) {
        return new CallRules(headers, source -> bodies(source, config.catalog(), preset), access(config));
    }

    /** What the source says, else what the preset says. */
    private static BodyMismatch bodies(String source, AssistantConfig.Catalog catalog, Preset preset) {
        AssistantConfig.Source configured = catalog.sources().get(source);
        Optional<BodyMismatch> said = configured == null ? catalog.own().bodyMismatch() : configured.bodyMismatch();
        return said.or(() -> Optional.ofNullable(preset.bodyMismatch())).orElse(BodyMismatch.REFUSE);
    }

    private static Map<String, Access> access(AssistantConfig config) {
        return config.operations().entrySet().stream().filter(operation -> operation.getValue().access().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, operation -> operation.getValue().access().orElseThrow()));
    }
}
