package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.entity.LlmProvider;

/** LLM providers in the admin API. */
@Path("/apis/ai.gateway.io/v1/llm-providers")
@Tag(name = "LLM providers", description = "Language model services that applications reach through the gateway.")
public class LlmProviderResource extends EntityResource<LlmProvider> {

    public LlmProviderResource(AdminApi api) {
        super(Kinds.LLM_PROVIDERS, api);
    }
}
