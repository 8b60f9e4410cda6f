package io.gatewayassistant.sample.seed;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.GatewayConfig;
import io.gatewayassistant.sample.admin.EntityService;
import io.gatewayassistant.sample.admin.EntityTemplates;
import io.gatewayassistant.sample.admin.GlobalConfiguration;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.DocumentStore;
import io.quarkus.runtime.StartupEvent;

/**
 * Fills an empty gateway. Everything is created as a person would do it: the template of the kind, changed, then created,
 * with the same validation.
 */
@ApplicationScoped
public class EstateSeed {

    private static final Logger LOG = Logger.getLogger(EstateSeed.class);

    private final GatewayConfig config;
    private final DocumentStore store;
    private final EntityService entities;
    private final EntityTemplates templates;
    private final GlobalConfiguration global;

    public EstateSeed(GatewayConfig config, DocumentStore store, EntityService entities, EntityTemplates templates,
            GlobalConfiguration global) {
        this.config = config;
        this.store = store;
        this.entities = entities;
        this.templates = templates;
        this.global = global;
    }

    @Transactional
    void atStart(@Observes StartupEvent started) {
        if (!config.seed().enabled() || store.count(Kinds.ORGANIZATIONS.plural()) > 0) {
            return;
        }
        createAll(Kinds.ORGANIZATIONS);
        createAll(Kinds.TEAMS);
        createAll(Kinds.SERVICE_GROUPS);
        createAll(Kinds.JWT_VERIFIERS);
        var traffic = new Traffic(templates.read(Kinds.ROUTES, "/estate/services.json"));
        traffic.backends().forEach(backend -> create(Kinds.BACKENDS, backend));
        traffic.routes().forEach(route -> create(Kinds.ROUTES, route));
        var keys = new Keys(templates.read(Kinds.API_KEYS, "/estate/api-consumers.json"));
        keys.keys().forEach(key -> create(Kinds.API_KEYS, key));
        config.seed().adminKeySecret().map(keys::adminKey).ifPresent(key -> create(Kinds.API_KEYS, key));
        new Certificates(traffic.hosts()).certificates().forEach(certificate -> create(Kinds.CERTIFICATES, certificate));
        createAll(Kinds.AUTH_MODULES);
        createAll(Kinds.DATA_EXPORTERS);
        createAll(Kinds.ERROR_TEMPLATES);
        createAll(Kinds.ADMINS);
        createAll(Kinds.ADMIN_SESSIONS);
        createAll(Kinds.LLM_PROVIDERS);
        nameTheGateway();
        LOG.infof("The gateway was empty: created the estate of Harbourline, %d routes", store.count(Kinds.ROUTES.plural()));
    }

    private void createAll(Kind<?> kind) {
        templates.read(kind, "/estate/" + kind.plural() + ".json").forEach(changes -> create(kind, changes));
    }

    private void create(Kind<?> kind, JsonNode changes) {
        ObjectNode document = templates.template(kind);
        document.setAll((ObjectNode) changes);
        entities.create(kind, document);
    }

    private void nameTheGateway() {
        ObjectNode document = global.read().json();
        document.put("name", "Harbourline gateway").put("description", "APIs of Harbourline, Tideway and their partners");
        global.update(document, Optional.empty());
    }
}
