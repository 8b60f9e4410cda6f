package io.gatewayassistant.execute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.execute.approval.ApprovalRules;
import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.fence.ProtectedThings;
import io.gatewayassistant.execute.secret.SecretNames;
import io.gatewayassistant.execute.secret.SecretPairs;
import io.gatewayassistant.execute.secret.SecretRules;
import io.gatewayassistant.preset.CatalogSelection;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.preset.Protection;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.BodyMismatch;
import io.gatewayassistant.spi.Access;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The rules for calls, as configuration and preset have them. */
final class ConfiguredRules {

    private ConfiguredRules() {
    }

    static CallRules calls(HeaderPolicy headers, AssistantConfig config, Preset preset) {
        return new CallRules(headers, source -> bodies(source, config.catalog(), preset), access(config));
    }

    static ProtectedThings protectedThings(AssistantConfig config, Preset preset) {
        Set<String> ownKeys = config.adminApi().keys().values().stream()
                .flatMap(key -> Stream.of(key.clientId(), key.username())).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new ProtectedThings(preset.protection().and(configured(config.protect())), ownKeys);
    }

    /** What preset and configuration say of names of secrets, together. */
    static SecretNames secretNames(AssistantConfig config, Preset preset) {
        Protection all = preset.protection().and(configured(config.protect()));
        return new SecretNames(all.secretFields(), all.plainFields());
    }

    /** Where secrets may go. */
    static SecretRules secrets(AssistantConfig config, Preset preset) {
        try {
            return new SecretRules(secretNames(config, preset),
                    SecretPairs.of(config.protect().secretPairs().orElse(Set.of())));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("quarkus.gateway-assistant." + wrong.getMessage());
        }
    }

    static ApprovalRules approval(AssistantConfig config) {
        Set<String> always = config.operations().entrySet().stream()
                .filter(operation -> operation.getValue().approval().isPresent()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new ApprovalRules(always);
    }

    private static Protection configured(AssistantConfig.Protect protect) {
        AssistantConfig.Patterns operations = protect.operations();
        try {
            return new Protection(
                    new CatalogSelection.Patterns(operations.paths().orElse(List.of()), operations.tags().orElse(List.of()),
                            operations.operationIds().orElse(List.of())),
                    protect.kinds().orElse(Set.of()), protect.things().orElse(Set.of()), protect.pointers(),
                    protect.ownKeyKinds().orElse(Set.of()),
                    protect.secretFields().orElse(Set.of()), protect.plainFields().orElse(Set.of()));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("quarkus.gateway-assistant." + wrong.getMessage());
        }
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
