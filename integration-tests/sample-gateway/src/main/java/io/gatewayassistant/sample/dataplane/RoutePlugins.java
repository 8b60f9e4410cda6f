package io.gatewayassistant.sample.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.sample.entity.Plugin;
import io.vertx.core.MultiMap;

/** Leads a call through the enabled plugins of its route, in order, until one refuses it. */
@ApplicationScoped
public class RoutePlugins {

    private final ApiKeyPlugin apiKeys;
    private final JwtVerifierPlugin tokens;
    private final UsageCounters counters;

    public RoutePlugins(ApiKeyPlugin apiKeys, JwtVerifierPlugin tokens, UsageCounters counters) {
        this.apiKeys = apiKeys;
        this.tokens = tokens;
        this.counters = counters;
    }

    Optional<Refusal> apply(Call call) {
        for (Plugin plugin : call.route().plugins()) {
            Optional<Refusal> refusal = plugin.enabled() ? apply(plugin, call) : Optional.empty();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> apply(Plugin plugin, Call call) {
        Map<String, Object> config = plugin.config();
        return switch (plugin.plugin()) {
            case API_KEY -> apiKeys.check(call);
            case JWT_VERIFIER -> tokens.check(call, texts(config.get("verifiers")));
            case IP_ALLOW_LIST -> allowList(call, texts(config.get("addresses")));
            case RATE_LIMIT -> rateLimit(call, config.get("perMinute"));
            case MAINTENANCE -> Optional.of(new Refusal(503, "maintenance",
                    config.getOrDefault("message", "This service is down for maintenance.").toString()));
            case REQUEST_HEADERS -> changeRequestHeaders(call, config);
            case RESPONSE_HEADERS -> changeResponseHeaders(call, config);
        };
    }

    private static Optional<Refusal> allowList(Call call, List<String> addresses) {
        return addresses.contains(call.remoteAddress()) ? Optional.empty()
                : Optional.of(new Refusal(403, "address_refused", "Calls from this address are not allowed here."));
    }

    private Optional<Refusal> rateLimit(Call call, Object perMinute) {
        if (!(perMinute instanceof Number limit)) {
            return Optional.of(new Refusal(503, "misconfigured", "The rate-limit plugin of this route has no perMinute."));
        }
        boolean within = counters.use("route:" + call.route().id(), UsageCounters.Window.MINUTE, limit.intValue());
        return within ? Optional.empty()
                : Optional.of(new Refusal(429, "too_many_calls", "Too many calls: try again in a minute."));
    }

    private static Optional<Refusal> changeRequestHeaders(Call call, Map<String, Object> config) {
        change(call.headers(), config);
        return Optional.empty();
    }

    private static Optional<Refusal> changeResponseHeaders(Call call, Map<String, Object> config) {
        call.changeResponseHeaders(headers -> change(headers, config));
        return Optional.empty();
    }

    private static void change(MultiMap headers, Map<String, Object> config) {
        texts(config.get("remove")).forEach(headers::remove);
        if (config.get("set") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> headers.set(name.toString(), value.toString()));
        }
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
