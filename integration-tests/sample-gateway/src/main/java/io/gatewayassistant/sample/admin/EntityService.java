package io.gatewayassistant.sample.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.store.Document;
import io.gatewayassistant.sample.store.DocumentStore;

/** What can be done with the documents of any kind. Every call blocks. */
@ApplicationScoped
@Transactional
public class EntityService {

    /** A page of documents, and how many there are on all pages. */
    public record Page(List<Document> documents, long total) {
    }

    private final DocumentStore store;
    private final DocumentBinder binder;

    public EntityService(DocumentStore store, DocumentBinder binder) {
        this.store = store;
        this.binder = binder;
    }

    public Page list(Kind<?> kind, EntityQuery query) {
        List<Document> found = store.all(kind.plural()).stream().filter(document -> query.filter().test(document.json()))
                .toList();
        return new Page(found.stream().skip(query.firstIndex()).limit(query.pageSize()).toList(), found.size());
    }

    public long count(Kind<?> kind, EntityQuery query) {
        return query.everything() ? store.count(kind.plural()) : list(kind, query).total();
    }

    public Document read(Kind<?> kind, String id) {
        return store.find(kind.plural(), id).orElseThrow(() -> AdminApiException.unknown(kind, id));
    }

    public Document create(Kind<?> kind, JsonNode json) {
        ObjectNode document = binder.bind(kind, json);
        if (!document.has("id")) {
            document.put("id", newId(kind));
        }
        String id = document.get("id").asText();
        if (store.exists(kind.plural(), id)) {
            throw AdminApiException.exists(kind, id);
        }
        return store.insert(kind.plural(), id, document.path("name").asText(), document);
    }

    /** Replaces a document, if it still has the entity tag that the caller saw. */
    public Document update(Kind<?> kind, String id, JsonNode json, Optional<String> ifMatch) {
        return change(kind, id, current -> json, ifMatch);
    }

    /** Changes a document, if it still has the entity tag that the caller saw. */
    Document patch(Kind<?> kind, String id, DocumentPatch patch, Optional<String> ifMatch) {
        return change(kind, id, patch::applyTo, ifMatch);
    }

    public void delete(Kind<?> kind, String id, Optional<String> ifMatch) {
        check(read(kind, id), ifMatch);
        store.delete(kind.plural(), id);
    }

    /** An id that no document has yet. */
    static String newId(Kind<?> kind) {
        String prefix = kind.plural().substring(0, kind.plural().length() - 1);
        return prefix + "_" + UUID.randomUUID();
    }

    private Document change(Kind<?> kind, String id, UnaryOperator<JsonNode> change, Optional<String> ifMatch) {
        Document current = read(kind, id);
        check(current, ifMatch);
        ObjectNode document = binder.bind(kind, change.apply(current.json()));
        if (!document.path("id").asText(id).equals(id)) {
            throw AdminApiException.invalid("/id", "cannot be changed: it is " + id);
        }
        document.put("id", id);
        try {
            return store.update(kind.plural(), id, document.path("name").asText(), document);
        } catch (OptimisticLockException e) {
            throw AdminApiException.changedMeanwhile();
        }
    }

    private static void check(Document current, Optional<String> ifMatch) {
        ifMatch.filter(given -> !EntityTags.match(given, current.etag())).ifPresent(given -> {
            throw AdminApiException.stale(current.etag());
        });
    }
}
