package io.gatewayassistant.sample.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.admin.DocumentCheck;
import io.gatewayassistant.sample.admin.FieldProblem;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;

/** Refuses a global configuration from which the assistant could not read its settings. */
@ApplicationScoped
class SettingsCheck implements DocumentCheck {

    private final StoredSettings settings;

    SettingsCheck(StoredSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<FieldProblem> check(Kind<?> kind, JsonNode document) {
        if (!kind.equals(Kinds.GLOBAL_CONFIG)) {
            return List.of();
        }
        return document.at(GlobalConfigSettingsStore.PLACE).properties().stream()
                .flatMap(field -> settings.problem(field)
                        .map(problem -> new FieldProblem(GlobalConfigSettingsStore.PLACE + "/" + field.getKey(), problem))
                        .stream())
                .toList();
    }
}
