package io.gatewayassistant.sample.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Routes and backends: every service in three environments, for the public and for internal callers. */
final class Traffic {

    private static final String DOMAIN = "harbourline.example";

    private enum Environment {
        PROD("production", ""),
        STAGING("staging", ".staging"),
        DEV("development", ".dev");

        private final String label;
        private final String domain;

        Environment(String label, String domain) {
            this.label = label;
            this.domain = domain;
        }

        private String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<ObjectNode> backends = new ArrayList<>();
    private final List<ObjectNode> routes = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    Traffic(JsonNode groups) {
        groups.forEach(group -> group.path("services").forEach(service -> addService(group, service.asText())));
    }

    List<ObjectNode> backends() {
        return backends;
    }

    List<ObjectNode> routes() {
        return routes;
    }

    /** Hosts of the public production routes. */
    List<String> hosts() {
        return hosts;
    }

    private void addService(JsonNode group, String service) {
        for (Environment environment : Environment.values()) {
            if (environment != Environment.DEV) {
                backends.add(backend(group, service, environment));
            }
            routes.add(route(group, service, environment, true));
            routes.add(route(group, service, environment, false));
        }
        hosts.add(service + "." + DOMAIN);
    }

    private static ObjectNode backend(JsonNode group, String service, Environment environment) {
        ObjectNode backend = owned(group, "backend_" + service + "-" + environment.suffix(),
                title(service) + ", " + environment.label);
        backend.put("description", "Servers of " + service + " in " + environment.label);
        backend.set("backend", servers(service, environment));
        tag(backend, environment.suffix(), service);
        return backend;
    }

    private ObjectNode route(JsonNode group, String service, Environment environment, boolean open) {
        String id = "route_" + service + "-" + environment.suffix() + (open ? "" : "-internal");
        ObjectNode route = owned(group, id, title(service) + ", " + environment.label + (open ? "" : " (internal)"));
        route.put("description", (open ? "Public API of " : "Internal API of ") + service + " in " + environment.label);
        route.put("enabled", routes.size() % 13 != 11);
        route.withArrayProperty("groups").add(group.path("group").asText());
        ObjectNode frontend = route.putObject("frontend");
        frontend.putArray("domains").add(service + (open ? "" : ".internal") + environment.domain + "." + DOMAIN);
        if (environment == Environment.DEV) {
            route.set("backend", servers(service, environment));
        } else {
            route.putNull("backend").put("backendRef", "backend_" + service + "-" + environment.suffix());
        }
        addPlugins(route, service, open);
        tag(route, environment.suffix(), open ? "public" : "internal");
        return route;
    }

    private static void addPlugins(ObjectNode route, String service, boolean open) {
        var plugins = route.putArray("plugins");
        if (open) {
            plugins.addObject().put("plugin", "api-key");
        } else {
            plugins.addObject().put("plugin", "jwt-verifier").putObject("config").putArray("verifiers")
                    .add("jwt-verifier_staff");
        }
        if (service.length() % 4 == 0) {
            plugins.addObject().put("plugin", "rate-limit").putObject("config").put("perMinute", 600);
        }
        if (open) {
            plugins.addObject().put("plugin", "response-headers").putObject("config").putObject("set")
                    .put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static ObjectNode servers(String service, Environment environment) {
        ObjectNode servers = JsonNodeFactory.instance.objectNode();
        var targets = servers.putArray("targets");
        for (int i = 1; i <= (environment == Environment.PROD ? 3 : 1); i++) {
            targets.addObject().put("hostname", service + "-" + i + environment.domain + ".svc." + DOMAIN).put("port", 8443)
                    .put("tls", true);
        }
        return servers;
    }

    private static ObjectNode owned(JsonNode group, String id, String name) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("id", id).put("name", name).set("organization", group.get("organization"));
        entity.putArray("teams").add(group.path("team").asText());
        return entity;
    }

    private static void tag(ObjectNode entity, String... tags) {
        var array = entity.putArray("tags");
        List.of(tags).forEach(array::add);
    }

    private static String title(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1).replace('-', ' ');
    }
}
