package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant of the gateway: it owns entities and teams. */
@Schema(name = "Organization", description = "A tenant of the gateway: it owns entities and teams.")
public record Organization(
        @Schema(description = "Identifies the organization. Chosen by the gateway when absent on creation.", examples = "harbourline") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Harbourline") @NotBlank @Size(max = 120) String name,
        @Schema(description = "Who belongs to the organization.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Who answers for the organization.", format = "email") @Email @Nullable String contact,
        @Schema(description = "Free labels to find the organization by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the organization.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Organization {
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
    }
}
