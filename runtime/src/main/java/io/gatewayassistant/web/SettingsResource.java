package io.gatewayassistant.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.gatewayassistant.settings.ApiKeys;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.settings.FieldError;
import io.gatewayassistant.settings.InvalidSettingsException;
import io.gatewayassistant.settings.Providers;
import io.gatewayassistant.spi.AssistantSettings;

/** The settings, for administrators; reachable also while the assistant is disabled. */
@Path("/assistant/settings")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SettingsGuarded
public class SettingsResource {

    private static final Logger LOG = Logger.getLogger(SettingsResource.class);

    private final CurrentSettings settings;
    private final Providers providers;
    private final ApiKeys apiKeys;
    private final CurrentRequest request;

    SettingsResource(CurrentSettings settings, Providers providers, ApiKeys apiKeys, CurrentRequest request) {
        this.settings = settings;
        this.providers = providers;
        this.apiKeys = apiKeys;
        this.request = request;
    }

    @GET
    @Operation(hidden = true)
    public SettingsView read() {
        return SettingsView.of(settings, providers, apiKeys);
    }

    @PUT
    @Operation(hidden = true)
    public SettingsView change(byte[] json) {
        SettingsBody body = SettingsBody.parse(json);
        synchronized (settings) { // or one of two changes at the same moment would undo the other
            apply(body);
        }
        return read();
    }

    private void apply(SettingsBody body) {
        AssistantSettings changed = body.applyTo(settings.get());
        List<FieldError> errors = new ArrayList<>(body.errors());
        errors.addAll(settings.errors(changed));
        if (!errors.isEmpty()) {
            throw new InvalidSettingsException(errors);
        }
        settings.replace(changed);
        LOG.infof("%s changed the assistant's settings: %s", request.caller().id(), changed);
    }

    @ServerExceptionMapper
    public Response refused(InvalidSettingsException invalid) {
        return Errors.invalid(invalid);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
