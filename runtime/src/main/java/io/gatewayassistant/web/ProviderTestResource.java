package io.gatewayassistant.web;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.ProviderTrial;
import io.gatewayassistant.settings.FieldError;
import io.gatewayassistant.settings.Providers;

/** Lets an administrator try a language model of the build before choosing it. */
@Path("/assistant/settings/test")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SettingsGuarded
public class ProviderTestResource {

    private final ProviderTrial trial;
    private final Providers providers;

    ProviderTestResource(ProviderTrial trial, Providers providers) {
        this.trial = trial;
        this.providers = providers;
    }

    /** @param provider its name in the settings */
    public record Choice(@Nullable String provider) {
    }

    @POST
    @Operation(hidden = true)
    public Response test(@Nullable Choice choice) {
        String name = choice == null || choice.provider() == null ? "" : choice.provider();
        if (providers.named(name).isEmpty()) {
            return Errors.invalid("No test was made: the build has no such language model.",
                    List.of(new FieldError("provider", "choose one of the providers that GET settings lists")));
        }
        return Response.ok(trial.of(name)).build();
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
