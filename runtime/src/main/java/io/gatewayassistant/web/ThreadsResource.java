package io.gatewayassistant.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.gatewayassistant.chat.Assistant;

/** A caller's own conversations. Those of others do not exist. */
@Path("/assistant/threads/{id}")
@PermitAll
@ChatGuarded
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {

    private final Assistant assistant;
    private final CurrentRequest current;

    ThreadsResource(Assistant assistant, CurrentRequest current) {
        this.assistant = assistant;
        this.current = current;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return assistant.thread(current.caller(), id)
                .map(thread -> Response.ok(thread).header("Cache-Control", "no-store").build())
                .orElseGet(ThreadsResource::notFound);
    }

    @DELETE
    @Operation(hidden = true)
    public Response forget(@RestPath String id) {
        return assistant.forget(current.caller(), id) ? Response.noContent().build() : notFound();
    }

    /** Ends the run that is under way, if there is one. */
    @POST
    @Operation(hidden = true)
    @Path("/stop")
    public Response stop(@RestPath String id) {
        return assistant.stop(current.caller(), id) ? Response.noContent().build() : notFound();
    }

    private static Response notFound() {
        return Errors.of(404, "not_found", "There is no such conversation any more: start a new one.");
    }
}
