package io.gatewayassistant.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.security.OriginRules;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** The panel's script. Public: it has no data, and shows nothing to those who may not ask. */
@Path("/assistant/widget.js")
@PermitAll
@NonBlocking
public class WidgetResource {

    private final WidgetScript script;
    private final OriginRules origins;

    WidgetResource(WidgetScript script, OriginRules origins) {
        this.script = script;
        this.origins = origins;
    }

    @GET
    @Operation(hidden = true)
    public Response script(@Context Request conditions, @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        if (!origins.serves(RequestSources.of(request))) {
            return RequestSources.notHere();
        }
        WidgetScript.Variant variant = script.variant(encodings);
        Response.ResponseBuilder notModified = conditions.evaluatePreconditions(variant.tag());
        Response.ResponseBuilder response = notModified != null ? notModified
                : Response.ok(variant.bytes(), "application/javascript;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_ENCODING, variant.encoding());
        return response.tag(variant.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
