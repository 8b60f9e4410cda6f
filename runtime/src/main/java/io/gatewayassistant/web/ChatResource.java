package io.gatewayassistant.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.gatewayassistant.chat.Assistant;
import io.gatewayassistant.chat.ThreadBusy;
import io.gatewayassistant.chat.agui.AnswerCollector;
import io.gatewayassistant.chat.agui.BadRunInput;
import io.gatewayassistant.chat.agui.RunAnswer;
import io.gatewayassistant.chat.agui.RunInput;
import io.gatewayassistant.chat.agui.RunRequest;
import io.gatewayassistant.chat.provider.ModelUnavailable;
import io.gatewayassistant.settings.AssistantConfig;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;

/** Questions and answers, in AG-UI. */
@Path("/assistant/chat")
@PermitAll
@ChatGuarded
@Consumes(MediaType.APPLICATION_JSON)
public class ChatResource {

    private final Assistant assistant;
    private final CurrentRequest current;
    private final EventStream stream;
    private final int maxMessageLength;

    ChatResource(Assistant assistant, CurrentRequest current, EventStream stream, AssistantConfig config) {
        this.assistant = assistant;
        this.current = current;
        this.stream = stream;
        this.maxMessageLength = config.chat().maxMessageLength();
    }

    /** Starts a run and streams its events. Closing the connection stops it. */
    @POST
    @Operation(hidden = true)
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(String body, @Context HttpServerResponse response) {
        return stream.of(assistant.run(request(RunInput.parse(body)), current.caller(), current.session()), response);
    }

    /** The same run as one answer. */
    @POST
    @Operation(hidden = true)
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RunAnswer> answer(String body) {
        RunRequest request = request(RunInput.parse(body).forOneAnswer());
        return assistant.run(request, current.caller(), current.session())
                .collect().in(() -> new AnswerCollector(request), AnswerCollector::accept)
                .map(AnswerCollector::answer);
    }

    private RunRequest request(RunInput input) {
        return input.request(maxMessageLength);
    }

    @ServerExceptionMapper
    public Response badInput(BadRunInput bad) {
        return Errors.of(400, "bad_input", bad.getMessage());
    }

    @ServerExceptionMapper
    public Response busy(ThreadBusy busy) {
        return Errors.retryLater(409, "busy", busy.getMessage(), 2);
    }

    @ServerExceptionMapper
    public Response noModel(ModelUnavailable unavailable) {
        return Errors.of(503, "provider_error", unavailable.getMessage());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
