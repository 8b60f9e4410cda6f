package io.gatewayassistant.web;

import java.util.Collections;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.docs.DocPlaces;
import io.gatewayassistant.preset.Backoffice;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.settings.Provider;
import io.gatewayassistant.settings.Providers;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;

/** Tells the panel whether to show itself, to whom, and what answers. */
@Path("/assistant/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@CallerGuarded
public class StatusResource {

    private final AssistantConfig config;
    private final CurrentSettings settings;
    private final Providers providers;
    private final Preset preset;
    private final DocPlaces places;
    private final CatalogService catalog;
    private final CurrentRequest request;

    StatusResource(AssistantConfig config, CurrentSettings settings, Providers providers, Preset preset, DocPlaces places,
            CatalogService catalog, CurrentRequest request) {
        this.config = config;
        this.settings = settings;
        this.providers = providers;
        this.preset = preset;
        this.places = places;
        this.catalog = catalog;
        this.request = request;
    }

    @GET
    @Operation(hidden = true)
    public StatusView read() {
        Caller caller = request.caller();
        AssistantSettings now = settings.get();
        return new StatusView(config.title().orElse(preset.title()), now.enabled(),
                new StatusView.User(caller.id(), caller.name(), caller.email()),
                !Collections.disjoint(caller.roles(), config.settingsRoles()), model(now.provider()),
                CatalogView.of(catalog.status()), config.chat().suggestions().orElse(preset.suggestions()),
                preset.backoffice().suggestions(), links());
    }

    private StatusView.Links links() {
        Backoffice backoffice = preset.backoffice();
        return new StatusView.Links(backoffice.pages().stream().map(backoffice::address).toList(), places.addresses());
    }

    private StatusView.Model model(String chosen) {
        Provider provider = providers.answering(chosen);
        return new StatusView.Model(provider.name(), provider.name().equals(AssistantSettings.BUILT_IN_PROVIDER),
                provider.label());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException cause) {
        return Errors.unexpected(cause);
    }
}
