package io.gatewayassistant.sample.backoffice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.admin.EntityQuery;
import io.gatewayassistant.sample.admin.EntityService;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.Document;

/** What the home page and the lists show. */
@ApplicationScoped
public class Lists {

    private static final int ROWS = 25;

    private final EntityService entities;

    public Lists(EntityService entities) {
        this.entities = entities;
    }

    Listing listing(Kind<?> kind, String search, String state, int page) {
        boolean hasState = hasState(kind);
        Map<String, List<String>> query = new HashMap<>(
                Map.of("page", List.of(String.valueOf(page)), "pageSize", List.of(String.valueOf(ROWS))));
        if (!search.isBlank()) {
            query.put("search", List.of(search.strip()));
        }
        if (hasState && (state.equals("true") || state.equals("false"))) {
            query.put("enabled", List.of(state));
        }
        EntityService.Page found = entities.list(kind, EntityQuery.parse(kind, query));
        List<Column> columns = Column.of(kind);
        return new Listing(columns.stream().map(Column::heading).toList(),
                found.documents().stream().map(document -> row(document, columns)).toList(),
                search, state, hasState, page, Math.max(1, (int) Math.ceilDiv(found.total(), (long) ROWS)), found.total());
    }

    List<Tile> tiles() {
        return Kinds.ALL.stream().<Tile> map(kind -> new Tile(kind, entities.count(kind, query(kind, Map.of())), note(kind)))
                .toList();
    }

    private String note(Kind<?> kind) {
        if (kind.equals(Kinds.CERTIFICATES)) {
            String soon = Instant.now().plusSeconds(30L * 24 * 3600).toString();
            return entities.count(kind, query(kind, Map.of("expiresBefore", List.of(soon)))) + " expire within 30 days";
        }
        return hasState(kind) ? entities.count(kind, query(kind, Map.of("enabled", List.of("false")))) + " disabled" : "";
    }

    private static EntityQuery query(Kind<?> kind, Map<String, List<String>> parameters) {
        return EntityQuery.parse(kind, parameters);
    }

    private static boolean hasState(Kind<?> kind) {
        return List.of(kind.type().getRecordComponents()).stream().anyMatch(field -> field.getName().equals("enabled"));
    }

    private static Listing.Row row(Document document, List<Column> columns) {
        JsonNode json = document.json();
        EntityState state = EntityState.of(json, Instant.now());
        return new Listing.Row(document.id(), json.path("name").asText(), json.path("description").asText(), state.style(),
                state.label(),
                columns.stream().map(column -> column.value(json)).toList());
    }
}
