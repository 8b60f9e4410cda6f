package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.AuthModule;
import io.gatewayassistant.sample.entity.Kinds;

/** Auth modules in the admin API. */
@Path("/apis/security.gateway.io/v1/auth-modules")
@Tag(name = "Auth modules", description = "Ways for people to log in: OpenID Connect, LDAP, or a list of users.")
public class AuthModuleResource extends EntityResource<AuthModule> {

    public AuthModuleResource(AdminApi api) {
        super(Kinds.AUTH_MODULES, api);
    }
}
