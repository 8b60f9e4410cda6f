package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.ApiKey;
import io.gatewayassistant.sample.entity.Kinds;

/** API keys in the admin API. */
@Path("/apis/apim.gateway.io/v1/apikeys")
@Tag(name = "API keys", description = "Credentials of the programs that call routes with the API key plugin, with their quotas.")
public class ApiKeyResource extends EntityResource<ApiKey> {

    public ApiKeyResource(AdminApi api) {
        super(Kinds.API_KEYS, api);
    }
}
