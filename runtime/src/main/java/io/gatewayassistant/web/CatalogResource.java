package io.gatewayassistant.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.gatewayassistant.catalog.CatalogService;

/** Lets an administrator read the admin API's documents again without waiting. */
@Path("/assistant/catalog/refresh")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SettingsGuarded
public class CatalogResource {

    private final CatalogService catalog;

    CatalogResource(CatalogService catalog) {
        this.catalog = catalog;
    }

    @POST
    @Operation(hidden = true)
    public CatalogView refresh() {
        return CatalogView.of(catalog.refresh());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
