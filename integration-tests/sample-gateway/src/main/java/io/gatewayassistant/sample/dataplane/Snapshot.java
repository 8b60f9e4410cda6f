package io.gatewayassistant.sample.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.gatewayassistant.sample.entity.ApiKey;
import io.gatewayassistant.sample.entity.Backend;
import io.gatewayassistant.sample.entity.BackendSpec;
import io.gatewayassistant.sample.entity.ErrorTemplate;
import io.gatewayassistant.sample.entity.GatewayEntity;
import io.gatewayassistant.sample.entity.GlobalConfig;
import io.gatewayassistant.sample.entity.JwtVerifier;
import io.gatewayassistant.sample.entity.Route;

/**
 * What was configured after a change.
 *
 * @param change how many changes there had been when it was read
 */
public record Snapshot(
        long change,
        RouteTable routes,
        Map<String, Backend> backends,
        Map<String, ApiKey> apiKeys,
        Map<String, JwtVerifier> jwtVerifiers,
        List<ErrorTemplate> errorTemplates,
        GlobalConfig global) {

    static <T extends GatewayEntity> Map<String, T> byId(List<T> entities) {
        return entities.stream().collect(Collectors.toUnmodifiableMap(entity -> Objects.requireNonNull(entity.id()),
                Function.identity()));
    }

    /** The servers of a route, unless it refers to a backend that is gone. */
    Optional<BackendSpec> backendOf(Route route) {
        return Optional.ofNullable(route.backend())
                .or(() -> Optional.ofNullable(route.backendRef()).map(backends::get).map(Backend::backend));
    }

    /** The enabled template of a route, or the one for all routes. */
    Optional<ErrorTemplate> errorTemplateFor(Optional<String> routeId) {
        List<ErrorTemplate> enabled = errorTemplates.stream().filter(ErrorTemplate::enabled).toList();
        return enabled.stream()
                .filter(template -> template.route() != null && routeId.filter(template.route()::equals).isPresent())
                .findFirst()
                .or(() -> enabled.stream().filter(template -> template.route() == null).findFirst());
    }
}
