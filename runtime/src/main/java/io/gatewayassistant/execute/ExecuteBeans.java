package io.gatewayassistant.execute;

import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.gatewayassistant.audit.AuditTrail;
import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.call.Fence;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.call.OwnEndpoints;
import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.execute.secret.PastedSecrets;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretNames;
import io.gatewayassistant.execute.secret.WrittenSecrets;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantBuildConfig;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.spi.AdminCredentials;
import io.gatewayassistant.spi.CallAuthorizer;
import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig.InsecureRequests;

/** Puts the executor together from configuration, preset and the beans of the host. */
@Singleton
final class ExecuteBeans {

    private static final Logger LOG = Logger.getLogger(ExecuteBeans.class);

    private final BatchExecutor.Rules rules;
    private final Redactor redactor;
    private final AdminApi api;
    private final AssistantConfig config;
    private final PastedSecrets pasted;

    ExecuteBeans(AssistantConfig config, AssistantBuildConfig build, Preset preset, @All List<AdminCredentials> suppliers,
            HttpServer server, VertxHttpConfig http) {
        CredentialSource credentials = new CredentialSource(config.adminApi().keys(), preset.apiKeyHeaders(), suppliers);
        HeaderPolicy headers = new HeaderPolicy(credentials.keyHeaders());
        AdminBaseUrl base = config.adminApi().url().<AdminBaseUrl> map(ConfiguredBaseUrl::new)
                .orElseGet(() -> boundSocket(server, http));
        Limits limits = Limits.of(config);
        this.rules = new BatchExecutor.Rules(base, credentials, ConfiguredRules.calls(headers, config, preset),
                new Fence(new OwnEndpoints(build.rootPath()), ConfiguredRules.protectedThings(config, preset),
                        ConfiguredRules.secrets(config, preset)),
                ConfiguredRules.approval(config), limits);
        SecretNames secrets = ConfiguredRules.secretNames(config, preset);
        this.redactor = new Redactor(secrets);
        this.api = new AdminApi(base.ownSocket(), limits, headers, redactor);
        this.pasted = new PastedSecrets(secrets);
        this.config = config;
    }

    /** Makes a mistake in the configuration fail the start, not the first call. */
    void check(@Observes StartupEvent start, CatalogService catalog) {
        if (rules.credentials().keyHeaders().isEmpty()) {
            LOG.debug("No API key is configured: calls authenticate with the session of the person who asks");
        }
        catalog.onceComplete(operations -> UnmetNames.in(config, operations).forEach(LOG::warn));
    }

    @Produces
    @Singleton
    BatchExecutor executor(CatalogService catalog, CurrentSettings settings, @All List<CallAuthorizer> authorizers,
            Approvals approvals, AuditTrail trail) {
        return new BatchExecutor(catalog::current, settings::get, authorizers, rules, api, approvals,
                new Recorder(trail, new WrittenSecrets(redactor)));
    }

    @Produces
    @Singleton
    KeptAnswers keptAnswers(AssistantConfig config) {
        return new KeptAnswers(config.keptAnswers().bytesPerThread(), config.keptAnswers().bytes());
    }

    @Produces
    @Singleton
    PastedSecrets pastedSecrets() {
        return pasted;
    }

    @PreDestroy
    void close() {
        api.close();
    }

    private static BoundSocket boundSocket(HttpServer server, VertxHttpConfig http) {
        boolean plain = http.insecureRequests().orElse(InsecureRequests.ENABLED) == InsecureRequests.ENABLED;
        return new BoundSocket(http.host(), plain, () -> bound(server.getPort(), http.port()),
                () -> bound(server.getSecurePort(), http.sslPort()));
    }

    /** After a live reload the server goes on listening, but Quarkus no longer knows where: on the configured port. */
    private static int bound(int known, int configured) {
        return known <= 0 && LaunchMode.current() == LaunchMode.DEVELOPMENT ? configured : known;
    }
}
