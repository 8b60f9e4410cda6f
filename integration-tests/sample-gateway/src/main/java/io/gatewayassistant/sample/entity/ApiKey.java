package io.gatewayassistant.sample.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Credentials of a program that calls routes with the API key plugin. */
@Schema(name = "ApiKey", description = "Credentials of a program that calls routes with the API key plugin.")
public record ApiKey(
        @Schema(description = "Identifies the API key. Chosen by the gateway when absent on creation.", examples = "mobile-app-ios") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Mobile app (iOS)") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the API key is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "A key that is not enabled is refused with 403.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the API key.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the API key.") List<@NotBlank String> teams,
        @Schema(description = "The secret that goes with the client id.", format = "password") @NotBlank @Size(min = 8, max = 200) String clientSecret,
        @Schema(description = "Whether the key may call the admin API, with all rights. Only for the programs that configure the gateway.", defaultValue = "false") Boolean adminApi,
        @Schema(description = "Ids of the service groups whose routes the key may call. With no group and no route, the key may call every route.") List<@NotBlank String> authorizedGroups,
        @Schema(description = "Ids of the routes that the key may call.") List<@NotBlank String> authorizedRoutes,
        @Schema(description = "When the key stops working; never when absent.") @Nullable Instant expiresAt,
        @Schema(description = "How much the key may be used; without limit when absent.") @Valid @Nullable Quotas quotas,
        @Schema(description = "Free labels to find the API key by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the API key.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public ApiKey {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        adminApi = Defaults.or(false, adminApi);
        authorizedGroups = Defaults.list(authorizedGroups);
        authorizedRoutes = Defaults.list(authorizedRoutes);
    }

    /** How much a key may be used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ApiKeyQuotas", description = "How much an API key may be used. Calls beyond are refused with 429.")
    public record Quotas(
            @Schema(description = "Calls in one second.", examples = "50") @Min(1) @Nullable Integer perSecond,
            @Schema(description = "Calls in one day (UTC).", examples = "100000") @Min(1) @Nullable Integer perDay,
            @Schema(description = "Calls in one month (UTC).", examples = "2000000") @Min(1) @Nullable Integer perMonth) {
    }
}
