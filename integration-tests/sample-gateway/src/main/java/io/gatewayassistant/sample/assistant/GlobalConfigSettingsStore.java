package io.gatewayassistant.sample.assistant;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.admin.GlobalConfiguration;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.DocumentsChanged;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.SettingsStore;

/** The assistant's settings are a part of the global configuration: they survive a restart, and people can see them there. */
@ApplicationScoped
public class GlobalConfigSettingsStore implements SettingsStore {

    static final String PLACE = "/extensions/assistant";

    private final GlobalConfiguration configuration;
    private final StoredSettings settings;
    private final AtomicReference<@Nullable Optional<AssistantSettings>> loaded = new AtomicReference<>();

    public GlobalConfigSettingsStore(GlobalConfiguration configuration, StoredSettings settings) {
        this.configuration = configuration;
        this.settings = settings;
    }

    @Override
    public Optional<AssistantSettings> load() {
        Optional<AssistantSettings> known = loaded.get();
        if (known != null) {
            return known;
        }
        JsonNode stored = configuration.read().json().at(PLACE);
        Optional<AssistantSettings> read = stored.isObject() ? Optional.of(settings.read(stored)) : Optional.empty();
        loaded.set(read);
        return read;
    }

    @Override
    public void save(AssistantSettings changed) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("extensions").set("assistant", settings.write(changed));
        configuration.patch(patch, Optional.empty());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentsChanged change) {
        if (change.kind().equals(Kinds.GLOBAL_CONFIG.plural())) {
            loaded.set(null);
        }
    }
}
