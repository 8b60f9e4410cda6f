package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Admin;
import io.gatewayassistant.sample.entity.Kinds;

/** Admins in the admin API. */
@Path("/apis/security.gateway.io/v1/admins")
@Tag(name = "Admins", description = "The people who may use the backoffice.")
public class AdminResource extends EntityResource<Admin> {

    public AdminResource(AdminApi api) {
        super(Kinds.ADMINS, api);
    }
}
