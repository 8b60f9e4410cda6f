package io.gatewayassistant.docs;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Pause;
import io.gatewayassistant.docs.fetch.CheckedRoutes;
import io.gatewayassistant.docs.fetch.FetchLimits;
import io.gatewayassistant.docs.fetch.HostAllowlist;
import io.gatewayassistant.docs.fetch.HostResolver;
import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.docs.fetch.PinnedTransport;
import io.gatewayassistant.docs.fetch.Routes;
import io.gatewayassistant.docs.kept.ReadingFile;
import io.gatewayassistant.docs.kept.ReadingStore;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantBuildConfig;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.CorpusConfig;
import io.gatewayassistant.settings.DocsConfig;
import io.gatewayassistant.spi.DocumentationCorpus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;

/** Puts the documentation service together from preset and configuration. */
@Singleton
final class DocsProducer {

    private static final int HTTPS = 443;

    private static final int MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

    private final DocsConfig config;
    private final Preset preset;
    private final Vertx vertx;
    private final List<DocumentationCorpus> provided;
    private final Set<String> bundled;
    private final Embeddings embeddings;

    DocsProducer(AssistantConfig config, AssistantBuildConfig build, Preset preset, Vertx vertx,
            @Any Instance<DocumentationCorpus> provided, Embeddings embeddings) {
        this.config = config.docs();
        this.preset = preset;
        this.vertx = vertx;
        this.provided = provided.stream().toList();
        this.bundled = build.bundledDocs().keySet();
        this.embeddings = embeddings;
    }

    @Produces
    @Singleton
    DocService docService() {
        HostAllowlist allowlist = new HostAllowlist(hosts());
        PageFetcher fetcher = fetcher(allowlist);
        Map<String, DocumentationCorpus> beans = provided.stream()
                .collect(Collectors.toMap(DocumentationCorpus::id, Function.identity()));
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        Bundles bundles = new Bundles(classLoader, bundled);
        CorpusReader reader = new CorpusReader(classLoader, new FetchedDocuments(fetcher),
                Pause.ofAtLeast(config.sitePause()), beans);
        List<KeptCorpus> kept = sources().stream()
                .map(source -> new KeptCorpus(source, source.location().getScheme().equals(CorpusSource.BUNDLE) ? bundles::read
                        : reader::read, store(source)))
                .toList();
        Corpora corpora = new Corpora(kept, readings -> DocLibrary.read(readings, preset.glossary(), embeddings),
                config.refreshAfter(), task -> Thread.ofVirtual().name("gateway-assistant-docs").start(task), System::nanoTime);
        return new DocService(preset.topics(), List.copyOf(allowlist.hosts()), corpora, fetcher);
    }

    /** The first question should not be the one that waits. */
    void start(@Observes StartupEvent started, DocService service) {
        service.prepare();
    }

    private PageFetcher fetcher(HostAllowlist allowlist) {
        Set<String> privateHosts = config.privateHosts().orElse(Set.of()).stream().map(HostAllowlist::configured)
                .collect(Collectors.toSet());
        HttpClientOptions options = new HttpClientOptions()
                .setSslHandshakeTimeout(config.connectTimeout().toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        Optional<ProxyOptions> proxy = proxy(config.proxy());
        proxy.ifPresent(options::setProxyOptions);
        Routes routes = proxy.isPresent() ? Routes.viaProxy()
                : new CheckedRoutes(HostResolver.system().within(config.connectTimeout()), privateHosts);
        return new PageFetcher(allowlist, routes, new PinnedTransport(vertx, options, HTTPS),
                new FetchLimits(config.connectTimeout(), config.firstByteTimeout(), config.timeout(), config.maxPageBytes()),
                new FetchLimits(config.connectTimeout(), config.corpusTimeout(), config.corpusTimeout(), MAX_DOCUMENT_BYTES));
    }

    /** What is at hand at each start need not be kept. */
    private ReadingStore store(CorpusSource source) {
        boolean remote = Set.of("https", CorpusSource.HOST).contains(source.location().getScheme());
        return config.cacheDirectory().filter(folder -> remote && !folder.startsWith("?"))
                .<ReadingStore> map(folder -> new ReadingFile(folder, source))
                .orElse(ReadingStore.NONE);
    }

    static Optional<ProxyOptions> proxy(DocsConfig.Proxy config) {
        return config.host().map(host -> {
            ProxyOptions proxy = new ProxyOptions().setType(ProxyType.HTTP).setHost(host).setPort(config.port());
            config.username().ifPresent(proxy::setUsername);
            config.password().ifPresent(proxy::setPassword);
            return proxy;
        });
    }

    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>(preset.docHosts());
        config.hosts().ifPresent(hosts::addAll);
        config.privateHosts().ifPresent(hosts::addAll);
        return hosts;
    }

    private List<CorpusSource> sources() {
        Map<String, CorpusSource> sources = new LinkedHashMap<>();
        preset.corpora().forEach(source -> sources.put(source.id(), source));
        config.corpora().forEach((id, corpus) -> sources.put(id, source(id, corpus)));
        provided.forEach(corpus -> sources.put(corpus.id(), new CorpusSource(corpus.id(),
                URI.create(CorpusSource.HOST + ":bean"), "", corpus.language())));
        return new ArrayList<>(sources.values());
    }

    private static CorpusSource source(String id, CorpusConfig corpus) {
        return new CorpusSource(id, corpus.location(), corpus.baseUrl().orElse(""), corpus.language(),
                new CorpusOptions(corpus.kind().orElse(null), corpus.version().orElse(""), corpus.include().orElse(List.of()),
                        corpus.exclude().orElse(List.of()), corpus.maxPages(), corpus.anchors()));
    }
}
