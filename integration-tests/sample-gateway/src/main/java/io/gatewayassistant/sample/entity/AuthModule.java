package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A way for people to log in: against an identity provider, a directory, or a list of users. */
@Schema(name = "AuthModule", description = "A way for people to log in: against an identity provider, a directory, or a list of users.")
public record AuthModule(
        @Schema(description = "Identifies the auth module. Chosen by the gateway when absent on creation.", examples = "auth-module_staff") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Staff (Entra ID)") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the auth module is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "Nobody can log in through a module that is not enabled.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the auth module.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the auth module.") List<@NotBlank String> teams,
        @Schema(description = "How people are checked.") @NotNull AuthType type,
        @Schema(description = "How long a session lasts, in seconds.", defaultValue = "28800") @Min(60) Integer sessionMaxAge,
        @Schema(description = "The identity provider, for type oidc.") @Valid @Nullable Oidc oidc,
        @Schema(description = "The directory, for type ldap.") @Valid @Nullable Ldap ldap,
        @Schema(description = "The users, for type basic.") List<@NotNull @Valid User> users,
        @Schema(description = "Free labels to find the auth module by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the auth module.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public AuthModule {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        sessionMaxAge = Defaults.or(28_800, sessionMaxAge);
        users = Defaults.list(users);
    }

    @AssertTrue(message = "needs the part that goes with it: oidc, ldap or users")
    @Schema(hidden = true)
    boolean isType() {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case OIDC -> oidc != null;
            case LDAP -> ldap != null;
            case BASIC -> !users.isEmpty();
        };
    }

    /** How people are checked. */
    public enum AuthType {
        @JsonProperty("oidc")
        OIDC,
        @JsonProperty("ldap")
        LDAP,
        @JsonProperty("basic")
        BASIC
    }

    /** An OpenID Connect provider. */
    @Schema(name = "AuthModuleOidc", description = "An OpenID Connect provider.")
    public record Oidc(
            @Schema(description = "Issuer URL.", format = "uri", examples = "https://login.harbourline.example") @NotBlank String issuer,
            @Schema(description = "Client id at the provider.") @NotBlank String clientId,
            @Schema(description = "Client secret at the provider.", format = "password") @NotBlank String clientSecret,
            @Schema(description = "Requested scopes.", examples = "[\"openid\", \"profile\", \"email\"]") List<@NotBlank String> scopes) {

        public Oidc {
            scopes = Defaults.list(scopes);
        }
    }

    /** An LDAP directory. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuthModuleLdap", description = "An LDAP directory.")
    public record Ldap(
            @Schema(description = "Server URL.", format = "uri", examples = "ldaps://directory.harbourline.example") @NotBlank String serverUrl,
            @Schema(description = "Where people are searched.", examples = "ou=people,dc=harbourline,dc=example") @NotBlank String searchBase,
            @Schema(description = "User that searches.") @Nullable String bindUser,
            @Schema(description = "Password of that user.", format = "password") @Nullable String bindPassword) {
    }

    /** A user of a module with a list of users. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuthModuleUser", description = "A user of an auth module of type basic.")
    public record User(
            @Schema(description = "Login name.") @NotBlank String username,
            @Schema(description = "Mail address.", format = "email") @Email @Nullable String email,
            @Schema(description = "BCrypt hash of the password.", format = "password") @NotBlank String passwordHash) {
    }
}
