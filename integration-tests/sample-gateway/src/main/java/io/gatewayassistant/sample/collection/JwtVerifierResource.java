package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.JwtVerifier;
import io.gatewayassistant.sample.entity.Kinds;

/** JWT verifiers in the admin API. */
@Path("/apis/security.gateway.io/v1/jwt-verifiers")
@Tag(name = "JWT verifiers", description = "Check the JSON Web Tokens of calls to routes with the JWT verifier plugin.")
public class JwtVerifierResource extends EntityResource<JwtVerifier> {

    public JwtVerifierResource(AdminApi api) {
        super(Kinds.JWT_VERIFIERS, api);
    }
}
