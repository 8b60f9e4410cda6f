package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.AdminSession;
import io.gatewayassistant.sample.entity.Kinds;

/** Admin sessions in the admin API. */
@Path("/apis/security.gateway.io/v1/admin-sessions")
@Tag(name = "Admin sessions", description = "Who is logged in to the backoffice. Deleting a session logs the person out.")
public class AdminSessionResource extends EntityResource<AdminSession> {

    public AdminSessionResource(AdminApi api) {
        super(Kinds.ADMIN_SESSIONS, api);
    }
}
