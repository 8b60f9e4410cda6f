package io.gatewayassistant.sample.admin;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.GlobalConfig;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.Document;

/** The global configuration: one document that is always there. */
@Path("/apis/config.gateway.io/v1/global-config")
@Tag(name = "Global configuration", description = "What holds for the whole gateway: maintenance mode, blocked addresses, the configuration of extensions.")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GlobalConfigResource {

    private final GlobalConfiguration configuration;
    private final AdminApi api;

    public GlobalConfigResource(GlobalConfiguration configuration, AdminApi api) {
        this.configuration = configuration;
        this.api = api;
    }

    @GET
    @Operation(operationId = "readGlobalConfig", summary = "Read the global configuration", description = "The global configuration, with its ETag.")
    public RestResponse<GlobalConfig> read(
            @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Document document = configuration.read();
        if (ifNoneMatch != null && EntityTags.match(ifNoneMatch, document.etag())) {
            return ResponseBuilder.<GlobalConfig> notModified().header("ETag", document.etag()).build();
        }
        return ok(document);
    }

    @GET
    @Path("/_schema")
    @Operation(operationId = "globalConfigSchema", summary = "Get the JSON schema of the global configuration", description = "The JSON schema that the global configuration follows.")
    public JsonNode schema() {
        return api.schemas().schema(Kinds.GLOBAL_CONFIG);
    }

    @PUT
    @Operation(operationId = "updateGlobalConfig", summary = "Update the global configuration", description = "Replaces the whole global configuration: read it, change it, then update it.")
    public RestResponse<GlobalConfig> update(
            @Parameter(description = "ETag that was read: the configuration is only replaced when still the same.") @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return ok(configuration.update(api.binder().parse(body), Optional.ofNullable(ifMatch)));
    }

    @PATCH
    @Consumes({ EntityResource.MERGE_PATCH, EntityResource.JSON_PATCH, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchGlobalConfig", summary = "Patch the global configuration", description = "Changes some fields of the global configuration, by merge patch (RFC 7396, also as application/json) or JSON Patch (RFC 6902).")
    public RestResponse<GlobalConfig> patch(
            @Parameter(description = "ETag that was read: the configuration is only changed when still the same.") @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return ok(configuration.patch(api.binder().parse(body), Optional.ofNullable(ifMatch)));
    }

    private RestResponse<GlobalConfig> ok(Document document) {
        return ResponseBuilder.ok(api.binder().typed(Kinds.GLOBAL_CONFIG, document.json()))
                .header("ETag", document.etag()).build();
    }
}
