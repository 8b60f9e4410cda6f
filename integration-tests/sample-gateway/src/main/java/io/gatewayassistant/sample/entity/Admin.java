package io.gatewayassistant.sample.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A person who may use the backoffice. */
@Schema(name = "Admin", description = "A person who may use the backoffice.")
public record Admin(
        @Schema(description = "Identifies the administrator. Chosen by the gateway when absent on creation.", examples = "admin_lea.moreau") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Léa Moreau") @NotBlank @Size(max = 120) String name,
        @Schema(description = "Notes about the administrator.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "An administrator who is not enabled cannot log in.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Mail address, used to log in.", format = "email") @NotBlank @Email String email,
        @Schema(description = "What the administrator may do.") @NotNull AdminRole role,
        @Schema(description = "Ids of the organizations that the administrator looks after; all of them when empty.") List<@NotBlank String> organizations,
        @Schema(description = "Whether a second factor is set up.", defaultValue = "false") Boolean secondFactor,
        @Schema(description = "When the administrator last logged in.") @Nullable Instant lastLoginAt,
        @Schema(description = "Free labels to find the administrator by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the administrator.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Admin {
        enabled = Defaults.or(true, enabled);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        organizations = Defaults.list(organizations);
        secondFactor = Defaults.or(false, secondFactor);
    }

    /** What an administrator may do. */
    public enum AdminRole {
        @JsonProperty("super-admin")
        SUPER_ADMIN,
        @JsonProperty("organization-admin")
        ORGANIZATION_ADMIN,
        @JsonProperty("auditor")
        AUDITOR
    }
}
