package io.gatewayassistant.sample.admin;

import jakarta.enterprise.context.ApplicationScoped;

/** What the resource of every kind works with, so that each has one thing to be given. */
@ApplicationScoped
public class AdminApi {

    private final EntityService entities;
    private final DocumentBinder binder;
    private final EntityTemplates templates;
    private final EntitySchemas schemas;
    private final BulkOperations bulk;

    public AdminApi(EntityService entities, DocumentBinder binder, EntityTemplates templates, EntitySchemas schemas,
            BulkOperations bulk) {
        this.entities = entities;
        this.binder = binder;
        this.templates = templates;
        this.schemas = schemas;
        this.bulk = bulk;
    }

    EntityService entities() {
        return entities;
    }

    DocumentBinder binder() {
        return binder;
    }

    EntityTemplates templates() {
        return templates;
    }

    EntitySchemas schemas() {
        return schemas;
    }

    BulkOperations bulk() {
        return bulk;
    }
}
