package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A language model service that applications reach through the gateway. */
@Schema(name = "LlmProvider", description = "A language model service that applications reach through the gateway.")
public record LlmProvider(
        @Schema(description = "Identifies the LLM provider. Chosen by the gateway when absent on creation.", examples = "llm-provider_openai-prod") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "OpenAI, production") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the LLM provider is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "A provider that is not enabled answers no calls.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the LLM provider.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the LLM provider.") List<@NotBlank String> teams,
        @Schema(description = "Which service.") @NotNull Service provider,
        @Schema(description = "Base URL, when not the service's own.", format = "uri", examples = "https://api.openai.com/v1") @Nullable String baseUrl,
        @Schema(description = "Default model.", examples = "gpt-5") @NotBlank String model,
        @Schema(description = "Access token of the service.", format = "password") @Nullable String token,
        @Schema(description = "How long an answer may take, in milliseconds.", defaultValue = "60000") @Min(100) @Max(600_000) Integer timeoutMs,
        @Schema(description = "Upper limit of tokens in an answer.") @Min(1) @Nullable Integer maxTokens,
        @Schema(description = "Sampling temperature, from 0 to 2.") @DecimalMin("0") @DecimalMax("2") @Nullable Double temperature,
        @Schema(description = "Free labels to find the LLM provider by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the LLM provider.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public LlmProvider {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        timeoutMs = Defaults.or(60_000, timeoutMs);
    }

    /** The services that the gateway knows. */
    @Schema(name = "LlmService", description = "Language model services.")
    public enum Service {
        @JsonProperty("openai")
        OPENAI,
        @JsonProperty("azure-openai")
        AZURE_OPENAI,
        @JsonProperty("anthropic")
        ANTHROPIC,
        @JsonProperty("mistral")
        MISTRAL,
        @JsonProperty("gemini")
        GEMINI,
        @JsonProperty("cohere")
        COHERE,
        @JsonProperty("ollama")
        OLLAMA
    }
}
