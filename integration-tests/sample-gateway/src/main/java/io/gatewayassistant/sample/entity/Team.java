package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People who look after entities together. */
@Schema(name = "Team", description = "People who look after entities together.")
public record Team(
        @Schema(description = "Identifies the team. Chosen by the gateway when absent on creation.", examples = "team_logistics") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Logistics") @NotBlank @Size(max = 120) String name,
        @Schema(description = "Who belongs to the team.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Id of the organization that the team belongs to.", examples = "harbourline") @NotBlank String organization,
        @Schema(description = "Mail address of the team.", format = "email", examples = "logistics@harbourline.example") @Email @Nullable String contact,
        @Schema(description = "Free labels to find the team by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the team.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Team {
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
    }
}
