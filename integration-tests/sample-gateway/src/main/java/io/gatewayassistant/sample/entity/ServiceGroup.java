package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Routes that belong together: API keys are authorized for a group. */
@Schema(name = "ServiceGroup", description = "Routes that belong together: API keys are authorized for a group.")
public record ServiceGroup(
        @Schema(description = "Identifies the service group. Chosen by the gateway when absent on creation.", examples = "group_orders") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Orders") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the service group is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Id of the organization that owns the service group.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the service group.") List<@NotBlank String> teams,
        @Schema(description = "Free labels to find the service group by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the service group.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public ServiceGroup {
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
    }
}
