package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.entity.Team;

/** Teams in the admin API. */
@Path("/apis/organize.gateway.io/v1/teams")
@Tag(name = "Teams", description = "People who look after entities together.")
public class TeamResource extends EntityResource<Team> {

    public TeamResource(AdminApi api) {
        super(Kinds.TEAMS, api);
    }
}
