package io.gatewayassistant.docs;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.fetch.FetchOutcome;
import io.gatewayassistant.docs.fetch.HostAllowlist;
import io.gatewayassistant.docs.fetch.HostResolver;
import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.docs.fetch.PinnedTransport;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

/** Puts the documentation service together from preset and configuration. */
@Singleton
final class DocsProducer {

    private static final int HTTPS = 443;

    private final AssistantConfig.Docs config;
    private final Preset preset;
    private final Vertx vertx;

    DocsProducer(AssistantConfig config, Preset preset, Vertx vertx) {
        this.config = config.docs();
        this.preset = preset;
        this.vertx = vertx;
    }

    @Produces
    @Singleton
    DocService docService() {
        HostAllowlist allowlist = new HostAllowlist(hosts());
        PageFetcher fetcher = new PageFetcher(allowlist, HostResolver.system(),
                new PinnedTransport(vertx, new HttpClientOptions(), HTTPS), config.timeout(), config.maxPageBytes());
        CorpusReader reader = new CorpusReader(Thread.currentThread().getContextClassLoader(), url -> corpus(fetcher, url));
        Corpora corpora = new Corpora(sources(), reader, preset.glossary(), config.refreshAfter(),
                task -> Thread.ofVirtual().name("gateway-assistant-docs").start(task), System::nanoTime);
        return new DocService(preset.topics(), List.copyOf(allowlist.hosts()), corpora, fetcher);
    }

    /** The first question should not be the one that waits. */
    void start(@Observes StartupEvent started, DocService service) {
        service.prepare();
    }

    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>(preset.docHosts());
        config.hosts().ifPresent(hosts::addAll);
        return hosts;
    }

    private List<CorpusSource> sources() {
        Map<String, CorpusSource> sources = new LinkedHashMap<>();
        preset.corpora().forEach(source -> sources.put(source.id(), source));
        config.corpora().forEach((id, corpus) -> sources.put(id,
                new CorpusSource(id, corpus.location(), corpus.baseUrl().orElse(""), corpus.language())));
        return new ArrayList<>(sources.values());
    }

    private static byte[] corpus(PageFetcher fetcher, URI url) throws IOException {
        return switch (fetcher.corpus(url)) {
            case FetchOutcome.Page page -> page.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case FetchOutcome.Refused refused -> throw new IOException(refused.reason()
                    + " Hosts are allowed by quarkus.gateway-assistant.docs.hosts");
            case FetchOutcome.Failed failed -> throw new IOException(failed.reason());
        };
    }
}
