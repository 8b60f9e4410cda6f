package io.gatewayassistant.sample.admin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.Document;
import io.gatewayassistant.sample.store.DocumentStore;

/** The one document of the global configuration; made from its template when it is first asked for. */
@ApplicationScoped
@Transactional
public class GlobalConfiguration {

    private static final String ID = "global";

    private final EntityService entities;
    private final EntityTemplates templates;
    private final DocumentStore store;
    private final DocumentBinder binder;

    public GlobalConfiguration(EntityService entities, EntityTemplates templates, DocumentStore store, DocumentBinder binder) {
        this.entities = entities;
        this.templates = templates;
        this.store = store;
        this.binder = binder;
    }

    public Document read() {
        return store.find(Kinds.GLOBAL_CONFIG.plural(), ID)
                .orElseGet(() -> entities.create(Kinds.GLOBAL_CONFIG, templates.template(Kinds.GLOBAL_CONFIG)));
    }

    public Document update(JsonNode json, Optional<String> ifMatch) {
        read();
        return entities.update(Kinds.GLOBAL_CONFIG, ID, json, ifMatch);
    }

    /** Changes it by a merge patch (an object) or a JSON Patch (an array). */
    public Document patch(JsonNode patch, Optional<String> ifMatch) {
        read();
        return entities.patch(Kinds.GLOBAL_CONFIG, ID, new DocumentPatch(patch, binder), ifMatch);
    }
}
