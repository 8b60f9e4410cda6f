package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A backend that several routes share: the servers that take their calls. */
@Schema(name = "Backend", description = "A backend that several routes share: the servers that take their calls.")
public record Backend(
        @Schema(description = "Identifies the backend. Chosen by the gateway when absent on creation.", examples = "backend_orders-prod") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Orders, production") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the backend is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Id of the organization that owns the backend.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the backend.") List<@NotBlank String> teams,
        @Schema(description = "The servers, and how one is chosen.") @NotNull @Valid BackendSpec backend,
        @Schema(description = "Free labels to find the backend by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the backend.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Backend {
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
    }
}
