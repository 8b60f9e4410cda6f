package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The page that a person sees in the browser when the gateway itself answers a call with an error. */
@Schema(name = "ErrorTemplate", description = "The page that a person sees in the browser when the gateway itself answers a call with an error.")
public record ErrorTemplate(
        @Schema(description = "Identifies the error template. Chosen by the gateway when absent on creation.", examples = "error-template_default") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Default error page") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the error template is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "A template that is not enabled is not used.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the error template.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the error template.") List<@NotBlank String> teams,
        @Schema(description = "Id of the route that the template is for; every route without a template of its own when absent.") @Nullable String route,
        @Schema(description = "HTML by status, such as 404 or 503. ${status} and ${message} are replaced.") Map<@Pattern(regexp = "[45][0-9][0-9]", message = "must be a status from 400 to 599") String, @NotBlank String> pages,
        @Schema(description = "HTML for every other status. ${status} and ${message} are replaced.") @NotBlank String defaultPage,
        @Schema(description = "Free labels to find the error template by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the error template.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public ErrorTemplate {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        pages = Defaults.map(pages);
    }
}
