package io.gatewayassistant.sample.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The row of one document. */
@Entity
@Table(name = "documents", indexes = @Index(name = "documents_of_a_kind", columnList = "kind, name, id"))
class StoredDocument {

    /** Kind and id: one table holds all kinds. */
    @Id
    @Column(name = "row_key", length = 160)
    String key;

    @Column(nullable = false, length = 60)
    String kind;

    @Column(nullable = false, length = 80)
    String id;

    @Column(nullable = false, length = 120)
    String name;

    @Column(nullable = false, length = 1_000_000)
    String json;

    @Version
    long version;

    protected StoredDocument() {
        this("", "", "", "");
    }

    StoredDocument(String kind, String id, String name, String json) {
        this.key = keyOf(kind, id);
        this.kind = kind;
        this.id = id;
        this.name = name;
        this.json = json;
    }

    static String keyOf(String kind, String id) {
        return kind + "/" + id;
    }
}
