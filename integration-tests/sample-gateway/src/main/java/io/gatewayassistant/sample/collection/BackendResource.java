package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Backend;
import io.gatewayassistant.sample.entity.Kinds;

/** Backends in the admin API. */
@Path("/apis/proxy.gateway.io/v1/backends")
@Tag(name = "Backends", description = "Backends that several routes share: the servers that take their calls.")
public class BackendResource extends EntityResource<Backend> {

    public BackendResource(AdminApi api) {
        super(Kinds.BACKENDS, api);
    }
}
