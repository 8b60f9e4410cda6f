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

/** A login of an administrator to the backoffice. Deleting it logs the administrator out. */
@Schema(name = "AdminSession", description = "A login of an administrator to the backoffice. Deleting it logs the administrator out.")
public record AdminSession(
        @Schema(description = "Identifies the administrator session. Chosen by the gateway when absent on creation.", examples = "admin-session_8f2c01") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Léa Moreau on Firefox") @NotBlank @Size(max = 120) String name,
        @Schema(description = "Notes about the session.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Id of the administrator.", examples = "admin_lea.moreau") @NotBlank String admin,
        @Schema(description = "Mail address of the administrator.", format = "email") @Email @Nullable String email,
        @Schema(description = "Address that the login came from.", examples = "192.0.2.17") @Nullable String ipAddress,
        @Schema(description = "Browser that the login came from.") @Nullable String userAgent,
        @Schema(description = "When the session began.") @NotNull Instant createdAt,
        @Schema(description = "When the session was last used.") @Nullable Instant lastSeenAt,
        @Schema(description = "When the session ends.") @NotNull Instant expiresAt,
        @Schema(description = "Free labels to find the administrator session by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the administrator session.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public AdminSession {
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
    }
}
