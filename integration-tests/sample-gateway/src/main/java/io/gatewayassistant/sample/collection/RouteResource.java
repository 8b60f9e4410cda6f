package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.entity.Route;

/** Routes in the admin API. */
@Path("/apis/proxy.gateway.io/v1/routes")
@Tag(name = "Routes", description = "Routes expose HTTP services: calls to the domains of a route go through its plugins to its backend.")
public class RouteResource extends EntityResource<Route> {

    public RouteResource(AdminApi api) {
        super(Kinds.ROUTES, api);
    }
}
