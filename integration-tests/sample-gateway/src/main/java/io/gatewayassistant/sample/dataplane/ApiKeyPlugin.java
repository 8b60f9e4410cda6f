package io.gatewayassistant.sample.dataplane;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.sample.entity.ApiKey;
import io.gatewayassistant.sample.entity.Route;

/** Refuses calls without a valid API key that may call the route. */
@ApplicationScoped
public class ApiKeyPlugin {

    private final UsageCounters counters;

    public ApiKeyPlugin(UsageCounters counters) {
        this.counters = counters;
    }

    Optional<Refusal> check(Call call) {
        Optional<KeyCredentials> credentials = KeyCredentials.of(call.request());
        if (credentials.isEmpty()) {
            return refuse(401, "no_api_key",
                    "This route needs an API key: send " + Headers.CLIENT_ID + " and " + Headers.CLIENT_SECRET
                            + ", " + Headers.API_KEY + " (id:secret), or basic authentication.");
        }
        ApiKey key = call.snapshot().apiKeys().get(credentials.get().clientId());
        if (key == null || !credentials.get().isFor(key)) {
            return refuse(401, "bad_api_key", "There is no API key with this client id and secret.");
        }
        Optional<Refusal> refusal = check(key, call.route());
        if (refusal.isEmpty() && credentials.get().basic()) {
            call.headers().remove("Authorization");
        }
        return refusal;
    }

    private Optional<Refusal> check(ApiKey key, Route route) {
        if (!key.enabled()) {
            return refuse(403, "api_key_disabled", "This API key is disabled.");
        }
        if (key.expiresAt() != null && key.expiresAt().isBefore(Instant.now())) {
            return refuse(403, "api_key_expired", "This API key has expired.");
        }
        if (!authorized(key, route)) {
            return refuse(403, "not_authorized", "This API key may not call this route.");
        }
        return withinQuotas(key) ? Optional.empty() : refuse(429, "quota_used_up", "The quota of this API key is used up.");
    }

    private static boolean authorized(ApiKey key, Route route) {
        boolean everywhere = key.authorizedGroups().isEmpty() && key.authorizedRoutes().isEmpty();
        return everywhere || key.authorizedRoutes().contains(route.id())
                || !Collections.disjoint(key.authorizedGroups(), route.groups());
    }

    private boolean withinQuotas(ApiKey key) {
        ApiKey.Quotas quotas = key.quotas();
        if (quotas == null) {
            return true;
        }
        String id = "key:" + Objects.requireNonNull(key.id());
        return within(id, UsageCounters.Window.SECOND, quotas.perSecond())
                && within(id, UsageCounters.Window.DAY, quotas.perDay())
                && within(id, UsageCounters.Window.MONTH, quotas.perMonth());
    }

    private boolean within(String id, UsageCounters.Window window, Integer limit) {
        return limit == null || counters.use(id, window, limit);
    }

    private static Optional<Refusal> refuse(int status, String code, String message) {
        return Optional.of(new Refusal(status, code, message));
    }
}
