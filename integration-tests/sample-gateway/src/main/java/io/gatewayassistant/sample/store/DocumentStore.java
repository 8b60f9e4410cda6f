package io.gatewayassistant.sample.store;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes documents. Every call blocks; a write joins the transaction of its caller or has its own. */
@ApplicationScoped
@Transactional
public class DocumentStore {

    private final EntityManager rows;
    private final ObjectMapper mapper;
    private final Event<DocumentsChanged> changes;

    public DocumentStore(EntityManager rows, ObjectMapper mapper, Event<DocumentsChanged> changes) {
        this.rows = rows;
        this.mapper = mapper;
        this.changes = changes;
    }

    /** All documents of a kind, by name. */
    public List<Document> all(String kind) {
        return rows.createQuery("from StoredDocument where kind = :kind order by lower(name), id", StoredDocument.class)
                .setParameter("kind", kind).getResultStream().map(this::document).toList();
    }

    public long count(String kind) {
        return rows.createQuery("select count(*) from StoredDocument where kind = :kind", Long.class)
                .setParameter("kind", kind).getSingleResult();
    }

    public Optional<Document> find(String kind, String id) {
        return Optional.ofNullable(rows.find(StoredDocument.class, StoredDocument.keyOf(kind, id))).map(this::document);
    }

    public boolean exists(String kind, String id) {
        return rows.find(StoredDocument.class, StoredDocument.keyOf(kind, id)) != null;
    }

    /** Stores a document under a new id; the caller has checked that it is new. */
    public Document insert(String kind, String id, String name, ObjectNode json) {
        var row = new StoredDocument(kind, id, name, json.toString());
        rows.persist(row);
        flushed(row);
        changes.fire(new DocumentsChanged(kind));
        return document(row);
    }

    /**
     * Replaces a document that exists.
     *
     * @throws jakarta.persistence.OptimisticLockException when another transaction changed it meanwhile
     */
    public Document update(String kind, String id, String name, ObjectNode json) {
        StoredDocument row = rows.find(StoredDocument.class, StoredDocument.keyOf(kind, id));
        row.name = name;
        row.json = json.toString();
        flushed(row);
        changes.fire(new DocumentsChanged(kind));
        return document(row);
    }

    /** Deletes a document that exists. */
    public void delete(String kind, String id) {
        rows.remove(rows.find(StoredDocument.class, StoredDocument.keyOf(kind, id)));
        rows.flush();
        changes.fire(new DocumentsChanged(kind));
    }

    /** A transaction may write hundreds of rows: those that it keeps are compared again at every flush. */
    private void flushed(StoredDocument row) {
        rows.flush();
        rows.detach(row);
    }

    private Document document(StoredDocument row) {
        try {
            return new Document(row.id, row.version, (ObjectNode) mapper.readTree(row.json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored document " + row.key + " is not JSON: repair or delete its row", e);
        }
    }
}
