package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.entity.Organization;

/** Organizations in the admin API. */
@Path("/apis/organize.gateway.io/v1/organizations")
@Tag(name = "Organizations", description = "Tenants of the gateway: they own entities and teams.")
public class OrganizationResource extends EntityResource<Organization> {

    public OrganizationResource(AdminApi api) {
        super(Kinds.ORGANIZATIONS, api);
    }
}
