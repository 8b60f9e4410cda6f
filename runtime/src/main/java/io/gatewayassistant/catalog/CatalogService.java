package io.gatewayassistant.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.rendering.SearchRendering;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The catalog as it is now. Loaded in the background when the application starts, and again on use when it has become old;
 * meanwhile the old one answers. All methods may be called by any thread.
 */
@Singleton
public final class CatalogService {

    /** While a source is failing, the next use after this time tries again. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** Longer than every fetch may take. */
    private static final Duration FORCED_REFRESH_TIMEOUT = Duration.ofMinutes(2);

    private final CatalogLoader loader;
    private final Duration refreshAfter;
    private final Duration readyTimeout;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final AtomicReference<@Nullable Flight> flight = new AtomicReference<>();
    private final Queue<Consumer<List<Operation>>> awaitingAll = new ConcurrentLinkedQueue<>();

    /** A load, under way or over; there is never more than one under way. */
    private record Flight(Instant startedAt, CompletableFuture<Void> done) {
    }

    @Inject
    CatalogService(CatalogSources sources, AssistantConfig config, Preset preset, Embeddings embeddings) {
        this(sources.all(), operations -> Catalog.of(operations, preset.glossary(), embeddings),
                config.catalog().refreshAfter(),
                config.catalog().readyTimeout(), InstantSource.system());
    }

    CatalogService(List<CatalogSource> sources, Function<List<Operation>, Catalog> indexing, Duration refreshAfter,
            Duration readyTimeout, InstantSource clock) {
        this.loader = new CatalogLoader(sources, indexing, clock);
        this.refreshAfter = refreshAfter;
        this.readyTimeout = readyTimeout;
        this.clock = clock;
        this.executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("gateway-assistant-catalog-", 0).factory());
    }

    void start(@Observes StartupEvent event) {
        refreshIfDue();
    }

    /**
     * The operations that fit a question or request in any words, as text for the model: for each a line
     * that starts with {@code METHOD path}, details on lines that are indented by two spaces. Waits a little for the first
     * catalog.
     */
    public String search(String query) {
        return ready().map(catalog -> SearchRendering.render(catalog.find(query), missing())).orElseGet(this::notReady);
    }

    /**
     * All that is known of one operation, as text for the model.
     *
     * @param operation its id, or method and path, in any case; the path as a template or as it is called. With
     *        {@code body.field} or {@code returns.field} behind it only that part is told
     */
    public Description describe(String operation) {
        return ready().map(catalog -> Describing.describe(operation, catalog))
                .orElseGet(() -> Description.failure(notReady()));
    }

    /** The catalog to match calls against; empty until a first source is loaded. Waits a little for that. */
    public Optional<Catalog> current() {
        return ready();
    }

    /** Tells {@code listener} all operations, once, as soon as every source is loaded; at once where that is so already. */
    public void onceComplete(Consumer<List<Operation>> listener) {
        awaitingAll.add(listener);
        tellWhenComplete();
    }

    public CatalogStatus status() {
        CatalogLoader.Snapshot snapshot = loader.snapshot();
        Catalog catalog = snapshot.catalog();
        return new CatalogStatus(state(catalog), catalog == null ? 0 : catalog.operations().size(),
                snapshot.sources().stream().map(SourceState::status).toList());
    }

    /** Loads all sources now, or waits for the load that is under way; blocks until it is over. */
    public CatalogStatus refresh() {
        await(fly(), FORCED_REFRESH_TIMEOUT);
        return status();
    }

    void stop(@Observes ShutdownEvent event) {
        loader.stop();
    }

    @PreDestroy
    void close() {
        loader.stop();
        executor.shutdownNow();
        Catalog catalog = loader.snapshot().catalog();
        if (catalog != null) {
            catalog.close();
        }
    }

    private Optional<Catalog> ready() {
        refreshIfDue();
        Catalog catalog = loader.snapshot().catalog();
        if (catalog == null) {
            awaitFirst();
        }
        return Optional.ofNullable(loader.snapshot().catalog());
    }

    private void refreshIfDue() {
        Flight last = flight.get();
        if (last == null || (last.done().isDone() && !clock.instant().isBefore(last.startedAt().plus(interval())))) {
            fly();
        }
    }

    private Duration interval() {
        boolean failing = loader.snapshot().sources().stream().anyMatch(source -> source.error() != null);
        return failing && RETRY_AFTER.compareTo(refreshAfter) < 0 ? RETRY_AFTER : refreshAfter;
    }

    /** Starts a load, unless one is under way: then it is that one. */
    private CompletableFuture<Void> fly() {
        Flight last = flight.get();
        if (last != null && !last.done().isDone()) {
            return last.done();
        }
        Flight next = new Flight(clock.instant(), new CompletableFuture<>());
        if (!flight.compareAndSet(last, next)) {
            return fly();
        }
        loader.load(executor).whenComplete((done, failure) -> {
            next.done().complete(null);
            tellWhenComplete();
        });
        return next.done();
    }

    private void tellWhenComplete() {
        Catalog catalog = loader.snapshot().catalog();
        if (catalog == null || !missing().isEmpty()) {
            return;
        }
        for (var listener = awaitingAll.poll(); listener != null; listener = awaitingAll.poll()) {
            listener.accept(catalog.operations());
        }
    }

    private void awaitFirst() {
        Flight current = flight.get();
        CompletableFuture<?> over = current == null ? CompletableFuture.completedFuture(null) : current.done();
        await(CompletableFuture.anyOf(loader.first(), over), readyTimeout);
    }

    private static void await(CompletableFuture<?> done, Duration atMost) {
        try {
            done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Whoever waits looks at the snapshot next, which says what there is.
        }
    }

    private CatalogStatus.State state(@Nullable Catalog catalog) {
        if (catalog != null) {
            return CatalogStatus.State.READY;
        }
        return isLoading() ? CatalogStatus.State.LOADING : CatalogStatus.State.FAILED;
    }

    private boolean isLoading() {
        Flight current = flight.get();
        return current == null || !current.done().isDone();
    }

    private String notReady() {
        return isLoading() ? "The operations are still loading. Try again in a moment."
                : "No operation can be searched: no OpenAPI document could be loaded. The assistant's status says why.";
    }

    /** The sources that are not searched yet. */
    private List<String> missing() {
        return loader.snapshot().sources().stream().filter(source -> !source.isLoaded())
                .map(source -> source.source().id()).toList();
    }
}
