package io.gatewayassistant.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.chat.FeedbackDesk;
import io.smallrye.common.annotation.Blocking;

/** What a person thinks of an answer to one of their own questions. */
@Path("/assistant/feedback")
@PermitAll
@ChatGuarded
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

    private final FeedbackDesk desk;
    private final CurrentRequest current;
    private final ObjectMapper json;

    FeedbackResource(FeedbackDesk desk, CurrentRequest current, ObjectMapper json) {
        this.desk = desk;
        this.current = current;
        this.json = json;
    }

    @POST
    @Operation(hidden = true)
    @Blocking
    public Response rate(byte[] body) {
        FeedbackBody feedback = read(body);
        Optional<String> problem = feedback.problem();
        if (problem.isPresent()) {
            return Errors.of(400, "bad_input", problem.get());
        }
        return desk.take(feedback.by(current.caller())) ? Response.noContent().build()
                : Errors.of(404, "not_found", "There is no such answer any more.");
    }

    private FeedbackBody read(byte[] body) {
        try {
            FeedbackBody feedback = json.readValue(body, FeedbackBody.class);
            return feedback == null ? new FeedbackBody(null, null, null, null) : feedback;
        } catch (IOException e) {
            return new FeedbackBody(null, null, null, null);
        }
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
