package io.gatewayassistant.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;

import io.gatewayassistant.docs.corpus.Fetched;
import io.gatewayassistant.docs.corpus.Remote;
import io.gatewayassistant.docs.corpus.Stamp;
import io.gatewayassistant.docs.fetch.FetchOutcome;
import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.docs.fetch.Validators;

/** Fetches what corpora are made of, within the rules of pages. */
final class FetchedDocuments implements Remote {

    private final PageFetcher fetcher;

    FetchedDocuments(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched fetch(URI url, Stamp known) throws IOException {
        return switch (fetcher.document(url, new Validators(known.tag(), known.lastModified()))) {
            case FetchOutcome.Page page -> new Fetched.Document(page.body(), page.mediaType(),
                    new Stamp(page.validators().tag(), page.validators().lastModified()));
            case FetchOutcome.Unchanged unchanged -> new Fetched.Unchanged();
            case FetchOutcome.Missing missing -> throw new FileNotFoundException(missing.reason());
            case FetchOutcome.Refused refused -> throw new IOException(refused.reason()
                    + " Hosts are allowed by quarkus.gateway-assistant.docs.hosts");
            case FetchOutcome.Failed failed -> throw new IOException(failed.reason());
        };
    }
}
