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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.security.OriginRules;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;

/** The panel's scripts. Public: they have no data, and show nothing to those who may not ask. */
@Path("/assistant/{script:" + WidgetScripts.NAME + "}")
@PermitAll
@NonBlocking
public class WidgetResource {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final WidgetScripts scripts;
    private final OriginRules origins;

    WidgetResource(WidgetScripts scripts, OriginRules origins) {
        this.scripts = scripts;
        this.origins = origins;
    }

    @GET
    @Operation(hidden = true)
    public Response script(@RestPath String script, @Context Request conditions, @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        if (!origins.serves(RequestSources.of(request))) {
            return RequestSources.notHere();
        }
        return scripts.variant(script, encodings)
                .map(variant -> answer(variant, WidgetScripts.isHashed(script) ? FOREVER : "no-cache", conditions))
                .orElseGet(() -> Errors.of(404, "not_found", "There is no such script any more. Load the page again."));
    }

    private static Response answer(WidgetScripts.Variant variant, String caching, Request conditions) {
        Response.ResponseBuilder notModified = conditions.evaluatePreconditions(variant.tag());
        Response.ResponseBuilder response = notModified != null ? notModified
                : Response.ok(variant.bytes(), "application/javascript;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_ENCODING, variant.encoding());
        return response.tag(variant.tag())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
