package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.entity.ServiceGroup;

/** Service groups in the admin API. */
@Path("/apis/organize.gateway.io/v1/service-groups")
@Tag(name = "Service groups", description = "Routes that belong together: API keys are authorized for a group.")
public class ServiceGroupResource extends EntityResource<ServiceGroup> {

    public ServiceGroupResource(AdminApi api) {
        super(Kinds.SERVICE_GROUPS, api);
    }
}
