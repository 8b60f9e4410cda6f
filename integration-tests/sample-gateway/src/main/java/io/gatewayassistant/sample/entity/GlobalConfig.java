package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds for the whole gateway. There is exactly one. */
@Schema(name = "GlobalConfig", description = "What holds for the whole gateway. There is exactly one.")
public record GlobalConfig(
        @Schema(description = "Identifies the global configuration. Chosen by the gateway when absent on creation.", examples = "global") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Harbourline gateway") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the global configuration is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Answer every call of the data plane with 503.", defaultValue = "false") Boolean maintenanceMode,
        @Schema(description = "What callers are told during maintenance.", defaultValue = "The gateway is down for maintenance.") String maintenanceMessage,
        @Schema(description = "IP addresses whose calls are refused with 403.") List<@NotBlank String> blockedAddresses,
        @Schema(description = "Configuration of extensions, by the extension's name; the assistant keeps its settings in assistant.") Map<String, Map<String, Object>> extensions,
        @Schema(description = "Free labels to find the global configuration by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the global configuration.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public GlobalConfig {
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        maintenanceMode = Defaults.or(false, maintenanceMode);
        maintenanceMessage = Defaults.or("The gateway is down for maintenance.", maintenanceMessage);
        blockedAddresses = Defaults.list(blockedAddresses);
        extensions = Defaults.map(extensions);
    }
}
