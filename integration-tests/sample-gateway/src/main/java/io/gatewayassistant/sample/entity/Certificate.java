package io.gatewayassistant.sample.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate with its private key. */
@Schema(name = "Certificate", description = "An X.509 certificate with its private key.")
public record Certificate(
        @Schema(description = "Identifies the certificate. Chosen by the gateway when absent on creation.", examples = "cert_api.harbourline.example") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "api.harbourline.example") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the certificate is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Id of the organization that owns the certificate.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the certificate.") List<@NotBlank String> teams,
        @Schema(description = "The domain that the certificate is for.", examples = "api.harbourline.example") @NotBlank String domain,
        @Schema(description = "Further domains that the certificate is for.") List<@NotBlank String> subjectAlternativeNames,
        @Schema(description = "Who issued it.", examples = "CN=R11, O=Let's Encrypt, C=US") @Nullable String issuer,
        @Schema(description = "When it was issued.") @NotNull Instant issuedAt,
        @Schema(description = "When it expires.") @NotNull Instant expiresAt,
        @Schema(description = "Whether the gateway asks for a new one before it expires.", defaultValue = "false") Boolean autoRenew,
        @Schema(description = "Whether it signs other certificates.", defaultValue = "false") Boolean authority,
        @Schema(description = "The certificate and its chain, as PEM.") @NotBlank String chain,
        @Schema(description = "The private key, as PEM.", format = "password") @NotBlank String privateKey,
        @Schema(description = "Free labels to find the certificate by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the certificate.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public Certificate {
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        subjectAlternativeNames = Defaults.list(subjectAlternativeNames);
        autoRenew = Defaults.or(false, autoRenew);
        authority = Defaults.or(false, authority);
    }

    @AssertTrue(message = "must be after issuedAt")
    @Schema(hidden = true)
    boolean isExpiresAt() {
        return issuedAt == null || expiresAt == null || expiresAt.isAfter(issuedAt);
    }
}
