package io.gatewayassistant.catalog.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.CatalogSource;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.digest.Sha256;

/** A document that is read again only when it has changed. */
final class DocumentSource implements CatalogSource {

    private final String id;
    private final DocumentFetch fetch;
    private final OpenApiReader reader;
    private @Nullable Read last;

    DocumentSource(String id, DocumentFetch fetch, OpenApiReader reader) {
        this.id = id;
        this.fetch = fetch;
        this.reader = reader;
    }

    @Override
    public String id() {
        return id;
    }

    /** A version counts as known only once it was read: one that breaks the reader is fetched again in full. */
    @Override
    public Optional<List<Operation>> load() {
        Optional<Document> fetched = fetch.fetch(last == null ? null : last.version());
        if (fetched.isEmpty()) {
            return Optional.empty();
        }
        Document document = fetched.get();
        byte[] digest = Sha256.of(document.bytes());
        Document version = new Document(new byte[0], document.etag(), document.lastModified());
        if (last != null && Arrays.equals(last.digest(), digest)) {
            last = new Read(version, digest);
            return Optional.empty();
        }
        List<Operation> operations = reader.read(document.bytes());
        last = new Read(version, digest);
        return Optional.of(operations);
    }

    /** The last version that was read, without its bytes. */
    private record Read(Document version, byte[] digest) {
    }
}
