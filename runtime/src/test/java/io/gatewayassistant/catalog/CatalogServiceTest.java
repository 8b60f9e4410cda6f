package io.gatewayassistant.catalog;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;

@Timeout(20)
class CatalogServiceTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Operation ROUTES = operation("GET /routes", "List routes");
    private static final Operation KEYS = operation("GET /keys", "List keys");

    private final AtomicInteger now = new AtomicInteger();
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(now.get());
    private CatalogService service;

    @AfterEach
    void close() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void startingNeverWaitsAndASearchSaysThatItIsStillLoading() {
        CountDownLatch gate = new CountDownLatch(1);
        service = service(Duration.ofMillis(50), new Fake("slow", () -> {
            awaitQuietly(gate);
            return Optional.of(List.of(ROUTES));
        }));

        service.start(null);

        assertThat(service.search("routes")).isEqualTo("The operations are still loading. Try again in a moment.");
        assertThat(service.current()).isEmpty();
        assertThat(service.status().state()).isEqualTo(CatalogStatus.State.LOADING);
        gate.countDown();
        assertThat(service.refresh().state()).isEqualTo(CatalogStatus.State.READY);
        assertThat(service.search("routes")).startsWith("GET /routes · List routes");
    }

    @Test
    void theFirstSearchWaitsForTheFirstIndex() {
        service = service(Duration.ofSeconds(10), new Fake("a", () -> Optional.of(List.of(ROUTES))));

        assertThat(service.search("routes")).startsWith("GET /routes");
    }

    @Test
    void aSlowSourceDoesNotHoldUpTheOthers() {
        CountDownLatch gate = new CountDownLatch(1);
        service = service(Duration.ofSeconds(10), new Fake("slow", () -> {
            awaitQuietly(gate);
            return Optional.of(List.of(KEYS));
        }), new Fake("fast", () -> Optional.of(List.of(ROUTES))));

        assertThat(service.search("routes")).isEqualTo("""
                GET /routes · List routes

                Not searched, since not loaded: slow""");
        gate.countDown();
        assertThat(service.refresh().operations()).isEqualTo(2);
    }

    @Test
    void anOldCatalogAnswersWhileANewOneIsLoadedOnce() {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger loads = new AtomicInteger();
        service = service(Duration.ofSeconds(10), new Fake("a", () -> {
            if (loads.incrementAndGet() == 1) {
                return Optional.of(List.of(ROUTES));
            }
            awaitQuietly(gate);
            return Optional.of(List.of(KEYS));
        }));
        service.refresh();

        now.set(600);
        List<String> answers = IntStream.range(0, 50).parallel().mapToObj(i -> service.search("routes")).toList();
        CompletableFuture<CatalogStatus> forced = new CompletableFuture<>();
        Thread refreshing = Thread.ofPlatform().start(() -> forced.complete(service.refresh()));
        while (refreshing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.countDown();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("GET /routes"));
        assertThat(forced.join().operations()).isEqualTo(1);
        assertThat(service.search("keys")).startsWith("GET /keys");
        assertThat(loads).hasValue(2);
    }

    @Test
    void isNotRefreshedBeforeItsTime() {
        AtomicInteger loads = new AtomicInteger();
        service = service(Duration.ofSeconds(10), new Fake("a", () -> {
            loads.incrementAndGet();
            return Optional.of(List.of(ROUTES));
        }));
        service.refresh();

        now.set(599);
        service.search("routes");

        assertThat(loads).hasValue(1);
    }

    @Test
    void anUnchangedSourceKeepsTheIndexAndCountsAsLoaded() {
        AtomicInteger loads = new AtomicInteger();
        service = service(Duration.ofSeconds(10),
                new Fake("a", () -> loads.incrementAndGet() == 1 ? Optional.of(List.of(ROUTES)) : Optional.empty()));
        service.refresh();
        Catalog before = service.current().orElseThrow();

        now.set(60);
        CatalogStatus status = service.refresh();

        assertThat(service.current()).containsSame(before);
        assertThat(status.sources()).containsExactly(new CatalogStatus.Source("a", 1, Instant.EPOCH.plusSeconds(60), null));
    }

    @Test
    void aFailureKeepsTheLastGoodOperationsAndIsLoggedOnce() {
        AtomicInteger loads = new AtomicInteger();
        service = service(Duration.ofSeconds(10), new Fake("a", () -> {
            if (loads.incrementAndGet() == 1 || loads.get() == 5) {
                return Optional.of(List.of(ROUTES));
            }
            throw new CatalogException("The server is down");
        }), new Fake("b", () -> Optional.of(List.of(KEYS))));
        service.refresh();

        try (Warnings warnings = new Warnings()) {
            service.refresh();
            service.refresh();
            service.refresh();

            assertThat(warnings.count).hasValue(1);
        }
        assertThat(service.status().state()).isEqualTo(CatalogStatus.State.READY);
        assertThat(service.status().operations()).isEqualTo(2);
        assertThat(service.status().sources()).extracting(CatalogStatus.Source::error).containsExactly("The server is down",
                null);
        assertThat(service.search("routes")).startsWith("GET /routes");
        assertThat(service.refresh().sources()).extracting(CatalogStatus.Source::error).containsOnlyNulls();
    }

    @Test
    void afterAFailureTheNextUseTriesAgainSoon() {
        AtomicInteger loads = new AtomicInteger();
        service = service(Duration.ofSeconds(10), new Fake("a", () -> {
            if (loads.incrementAndGet() == 1) {
                throw new CatalogException("Not up yet");
            }
            return Optional.of(List.of(ROUTES));
        }));
        service.refresh();

        String before = service.search("routes");
        now.set(10);
        String after = service.search("routes");

        assertThat(before).startsWith("No operation can be searched");
        assertThat(after).startsWith("GET /routes");
    }

    @Test
    void unexpectedFailuresKeepTheirDetailsInTheLog() {
        service = service(Duration.ofSeconds(10), new Fake("a", () -> {
            throw new IllegalStateException("secret internals");
        }));

        CatalogStatus status = service.refresh();

        assertThat(status.state()).isEqualTo(CatalogStatus.State.FAILED);
        assertThat(status.sources().getFirst().error()).isEqualTo("It cannot be read; the log of the server says why");
    }

    @Test
    void theFirstOfTwoEqualOperationsWinsAndIdsStayUnique() {
        Operation twin = new Operation("b", HttpVerb.POST, "/routes", ROUTES.id(), "", "", List.of(), List.of(), null,
                Shape.ANY);
        service = service(Duration.ofSeconds(10), new Fake("a", () -> Optional.of(List.of(ROUTES))),
                new Fake("b", () -> Optional.of(List.of(ROUTES, twin))));

        service.refresh();

        assertThat(service.current().orElseThrow().operations()).extracting(Operation::id).containsExactly(ROUTES.id(),
                "b." + ROUTES.id());
    }

    @Test
    void withoutSourcesItIsReadyAndSaysSo() {
        service = service(Duration.ofSeconds(10));

        assertThat(service.search("routes")).startsWith("There is no operation to search");
        assertThat(service.status()).isEqualTo(new CatalogStatus(CatalogStatus.State.READY, 0, List.of()));
    }

    @Test
    void closingInterruptsALoadThatIsUnderWay() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        service = service(Duration.ofMillis(10), new Fake("a", () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Optional.empty();
        }));
        service.start(null);
        started.await();

        service.close();

        interrupted.await();
    }

    @Test
    void aLoadThatTheEndOfTheApplicationInterruptsIsNoFailureOfItsSource() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        service = service(Duration.ofMillis(50), new Fake("slow", () -> {
            begun.countDown();
            return untilInterrupted();
        }));

        try (Warnings warnings = new Warnings()) {
            service.start(null);
            begun.await();
            service.close();
            service.refresh();

            assertThat(warnings.count).hasValue(0);
        }
    }

    private static Optional<List<Operation>> untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new CatalogException("The application is shutting down", e);
        }
    }

    private CatalogService service(Duration readyTimeout, CatalogSource... sources) {
        return new CatalogService(List.of(sources), Catalog::of, TEN_MINUTES, readyTimeout, clock);
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Fake(String id, Supplier<Optional<List<Operation>>> loading) implements CatalogSource {

        @Override
        public Optional<List<Operation>> load() {
            return loading.get();
        }
    }

    /** Counts what is logged about loading at warning level. */
    private static final class Warnings extends Handler implements AutoCloseable {

        private final AtomicInteger count = new AtomicInteger();
        private final Logger logger = Logger.getLogger(CatalogLoader.class.getName());

        Warnings() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
