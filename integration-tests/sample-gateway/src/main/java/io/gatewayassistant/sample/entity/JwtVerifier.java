package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Checks the JSON Web Token of a call, for routes with the JWT verifier plugin. */
@Schema(name = "JwtVerifier", description = "Checks the JSON Web Token of a call, for routes with the JWT verifier plugin.")
public record JwtVerifier(
        @Schema(description = "Identifies the JWT verifier. Chosen by the gateway when absent on creation.", examples = "jwt-verifier_partners") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Partners (RS256)") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the JWT verifier is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "A verifier that is not enabled refuses every call of the routes that use it.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the JWT verifier.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the JWT verifier.") List<@NotBlank String> teams,
        @Schema(description = "Refuse calls without a token; otherwise only calls with a bad token are refused.", defaultValue = "true") Boolean strict,
        @Schema(description = "Where the token is found.") @NotNull @Valid TokenSource source,
        @Schema(description = "How the token is signed.") @NotNull JwtAlgorithm algorithm,
        @Schema(description = "The shared secret, for HS256, HS384 and HS512.", format = "password") @Nullable String secret,
        @Schema(description = "The public key as PEM, for RS256, RS384 and RS512.") @Nullable String publicKey,
        @Schema(description = "Required issuer (claim iss).", examples = "https://login.harbourline.example") @Nullable String issuer,
        @Schema(description = "Required audience (claim aud).", examples = "orders-api") @Nullable String audience,
        @Schema(description = "Free labels to find the JWT verifier by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the JWT verifier.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public JwtVerifier {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        strict = Defaults.or(true, strict);
    }

    @AssertTrue(message = "needs a secret for HS256, HS384 and HS512, and a publicKey for RS256, RS384 and RS512")
    @Schema(hidden = true)
    boolean isAlgorithm() {
        if (algorithm == null) {
            return true;
        }
        String key = algorithm.symmetric() ? secret : publicKey;
        return key != null && !key.isBlank();
    }

    /** Where the token is found. */
    @Schema(name = "JwtTokenSource", description = "Where the token of a call is found.")
    public record TokenSource(
            @Schema(description = "In which part of the call.", examples = "header") @NotNull Place in,
            @Schema(description = "Name of the header, query parameter or cookie.", examples = "Authorization") @NotBlank String name,
            @Schema(description = "Text before the token, taken away.", examples = "Bearer ", defaultValue = "") String prefix) {

        public TokenSource {
            prefix = Defaults.or("", prefix);
        }
    }

    /** The parts of a call in which a token can be. */
    public enum Place {
        @JsonProperty("header")
        HEADER,
        @JsonProperty("query")
        QUERY,
        @JsonProperty("cookie")
        COOKIE
    }
}
