package io.gatewayassistant.sample.backoffice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.Kind;

/** A column of a list, besides name and state: its heading, and where its value is in a document. */
record Column(String heading, String pointer) {

    private static final Column ORGANIZATION = new Column("Organization", "/organization");

    private static final Map<String, List<Column>> BY_KIND = Map.ofEntries(
            Map.entry("routes",
                    List.of(new Column("Domains", "/frontend/domains"), new Column("Groups", "/groups"), ORGANIZATION)),
            Map.entry("backends", List.of(new Column("Servers", "/backend/targets"), ORGANIZATION)),
            Map.entry("error-templates", List.of(new Column("Route", "/route"), ORGANIZATION)),
            Map.entry("apikeys",
                    List.of(new Column("Groups", "/authorizedGroups"), new Column("Expires", "/expiresAt"), ORGANIZATION)),
            Map.entry("jwt-verifiers",
                    List.of(new Column("Algorithm", "/algorithm"), new Column("Issuer", "/issuer"), ORGANIZATION)),
            Map.entry("auth-modules", List.of(new Column("Type", "/type"), ORGANIZATION)),
            Map.entry("certificates", List.of(new Column("Expires", "/expiresAt"), new Column("Issuer", "/issuer"))),
            Map.entry("llm-providers",
                    List.of(new Column("Service", "/provider"), new Column("Model", "/model"), ORGANIZATION)),
            Map.entry("service-groups", List.of(new Column("Teams", "/teams"), ORGANIZATION)),
            Map.entry("teams", List.of(ORGANIZATION, new Column("Contact", "/contact"))),
            Map.entry("organizations", List.of(new Column("Contact", "/contact"))),
            Map.entry("data-exporters", List.of(new Column("Type", "/type"), new Column("Events", "/events"))),
            Map.entry("admins",
                    List.of(new Column("Mail", "/email"), new Column("Role", "/role"),
                            new Column("Last login", "/lastLoginAt"))),
            Map.entry("admin-sessions", List.of(new Column("Address", "/ipAddress"), new Column("Expires", "/expiresAt"))));

    static List<Column> of(Kind<?> kind) {
        return BY_KIND.getOrDefault(kind.plural(), List.of());
    }

    String value(JsonNode document) {
        JsonNode value = document.at(pointer);
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(Column::text).distinct()
                        .collect(Collectors.joining(", "))
                : text(value);
        return pointer.endsWith("At") && text.length() >= 16 ? text.substring(0, 16).replace('T', ' ') : text;
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.path("hostname").asText() + ":" + value.path("port").asText() : value.asText();
    }
}
