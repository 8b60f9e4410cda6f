package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.ErrorTemplate;
import io.gatewayassistant.sample.entity.Kinds;

/** Error templates in the admin API. */
@Path("/apis/proxy.gateway.io/v1/error-templates")
@Tag(name = "Error templates", description = "The pages that people see in a browser when the gateway itself answers with an error.")
public class ErrorTemplateResource extends EntityResource<ErrorTemplate> {

    public ErrorTemplateResource(AdminApi api) {
        super(Kinds.ERROR_TEMPLATES, api);
    }
}
