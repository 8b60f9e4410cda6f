package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds that have a collection in the admin API, in the order of the backoffice's menu. */
public final class Kinds {

    private static final Map<String, String> OWNED = Map.of("/organization", "organizations", "/teams", "teams");

    public static final Kind<Route> ROUTES = Kind
            .of("proxy.gateway.io", "routes", "route", Route.class, "Traffic")
            .referring(Map.of("/organization", "organizations", "/teams", "teams", "/groups", "service-groups",
                    "/backendRef", "backends"));

    public static final Kind<Backend> BACKENDS = Kind
            .of("proxy.gateway.io", "backends", "backend", Backend.class, "Traffic")
            .referring(OWNED);

    public static final Kind<ErrorTemplate> ERROR_TEMPLATES = Kind
            .of("proxy.gateway.io", "error-templates", "error template", ErrorTemplate.class, "Traffic")
            .referring(Map.of("/organization", "organizations", "/teams", "teams", "/route", "routes"));

    public static final Kind<ApiKey> API_KEYS = Kind
            .of("apim.gateway.io", "apikeys", "API key", ApiKey.class, "Access")
            .referring(Map.of("/organization", "organizations", "/teams", "teams", "/authorizedGroups",
                    "service-groups", "/authorizedRoutes", "routes"));

    public static final Kind<JwtVerifier> JWT_VERIFIERS = Kind
            .of("security.gateway.io", "jwt-verifiers", "JWT verifier", JwtVerifier.class, "Access")
            .referring(OWNED);

    public static final Kind<AuthModule> AUTH_MODULES = Kind
            .of("security.gateway.io", "auth-modules", "auth module", AuthModule.class, "Access")
            .referring(OWNED);

    public static final Kind<Certificate> CERTIFICATES = Kind
            .of("pki.gateway.io", "certificates", "certificate", Certificate.class, "Access")
            .referring(OWNED);

    public static final Kind<LlmProvider> LLM_PROVIDERS = Kind
            .of("ai.gateway.io", "llm-providers", "LLM provider", LlmProvider.class, "AI")
            .referring(OWNED);

    public static final Kind<ServiceGroup> SERVICE_GROUPS = Kind
            .of("organize.gateway.io", "service-groups", "service group", ServiceGroup.class, "Organization")
            .referring(OWNED);

    public static final Kind<Team> TEAMS = Kind
            .of("organize.gateway.io", "teams", "team", Team.class, "Organization")
            .referring(Map.of("/organization", "organizations"));

    public static final Kind<Organization> ORGANIZATIONS = Kind
            .of("organize.gateway.io", "organizations", "organization", Organization.class, "Organization");

    public static final Kind<DataExporter> DATA_EXPORTERS = Kind
            .of("events.gateway.io", "data-exporters", "data exporter", DataExporter.class, "Operations")
            .referring(OWNED);

    public static final Kind<Admin> ADMINS = Kind
            .of("security.gateway.io", "admins", "admin", Admin.class, "Operations")
            .referring(Map.of("/organizations", "organizations"));

    public static final Kind<AdminSession> ADMIN_SESSIONS = Kind
            .of("security.gateway.io", "admin-sessions", "admin session", AdminSession.class, "Operations")
            .referring(Map.of("/admin", "admins"));

    public static final List<Kind<?>> ALL = List.of(ROUTES, BACKENDS, ERROR_TEMPLATES, API_KEYS, JWT_VERIFIERS,
            AUTH_MODULES, CERTIFICATES, LLM_PROVIDERS, SERVICE_GROUPS, TEAMS, ORGANIZATIONS, DATA_EXPORTERS, ADMINS,
            ADMIN_SESSIONS);

    /** The one document that is no collection. */
    public static final Kind<GlobalConfig> GLOBAL_CONFIG = Kind.of("config.gateway.io", "global-config",
            "global configuration", GlobalConfig.class, "Operations");

    private Kinds() {
    }

    /** The kind with that plural, such as {@code routes}. */
    public static Optional<Kind<?>> named(String plural) {
        return ALL.stream().filter(kind -> kind.plural().equals(plural)).findFirst();
    }
}
