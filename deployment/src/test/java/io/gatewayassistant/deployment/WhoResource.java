package io.gatewayassistant.deployment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.gatewayassistant.web.ChatGuarded;
import io.gatewayassistant.web.CurrentRequest;

/** Says what the guard of the chat found out. */
@Path("/assistant/who")
@PermitAll
@ChatGuarded
public class WhoResource {

    private final CurrentRequest request;

    WhoResource(CurrentRequest request) {
        this.request = request;
    }

    @GET
    public String who() {
        return String.join(" ", request.caller().id(), request.caller().name(), String.valueOf(request.caller().email()),
                request.caller().roles().toString(), request.session().cookieName(),
                String.valueOf(request.session().cookieValue() != null),
                String.valueOf(request.session().authorization() != null));
    }

    @POST
    public String posted(String body) {
        return body;
    }
}
