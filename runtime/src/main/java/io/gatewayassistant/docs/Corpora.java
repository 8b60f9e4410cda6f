package io.gatewayassistant.docs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.preset.CorpusSource;

/** Keeps the corpora indexed: read in the background, read again on use when they are old, the last good ones kept. */
final class Corpora {

    private static final Logger LOG = Logger.getLogger(Corpora.class);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final List<KeptCorpus> corpora;
    private final Function<List<Reading>, DocLibrary> indexing;
    private final Duration refreshAfter;
    private final Executor background;
    private final LongSupplier nanoTime;

    private final AtomicBoolean reading = new AtomicBoolean();
    private final CountDownLatch firstPass = new CountDownLatch(1);
    private volatile @Nullable Indexed indexed;
    private volatile long due;

    /** One state of all corpora, to search and to open. */
    private record Indexed(DocLibrary library, Pages pages) {
    }

    Corpora(List<KeptCorpus> corpora, Function<List<Reading>, DocLibrary> indexing, Duration refreshAfter, Executor background,
            LongSupplier nanoTime) {
        this.corpora = List.copyOf(corpora);
        this.indexing = indexing;
        this.refreshAfter = refreshAfter;
        this.background = background;
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong();
    }

    List<CorpusSource> sources() {
        return corpora.stream().map(KeptCorpus::source).toList();
    }

    /** What is indexed now, if anything; starts to read in the background what was never read or is old. */
    Optional<DocLibrary> current() {
        return now().map(Indexed::library);
    }

    /** Like {@link #current()}, but waits for the first pass over all corpora. Blocks. */
    Optional<DocLibrary> current(Duration wait) {
        return awaited(wait).map(Indexed::library);
    }

    /** The pages of what is indexed, as {@link #current(Duration)} waits for it. Blocks. */
    Optional<Pages> pages(Duration wait) {
        return awaited(wait).map(Indexed::pages);
    }

    /** Whether every corpus was tried at least once. */
    boolean tried() {
        return firstPass.getCount() == 0;
    }

    private Optional<Indexed> awaited(Duration wait) {
        refreshWhenDue();
        try {
            // A corpus that is slow must not hide those that are there: whatever is read by then is the answer.
            boolean complete = firstPass.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("First pass over the documentation complete: %s", complete);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(indexed);
    }

    private Optional<Indexed> now() {
        refreshWhenDue();
        return Optional.ofNullable(indexed);
    }

    private void refreshWhenDue() {
        if (nanoTime.getAsLong() - due < 0 || !reading.compareAndSet(false, true)) {
            return;
        }
        background.execute(this::readAll);
    }

    private void readAll() {
        boolean complete = true;
        try {
            restore();
            for (KeptCorpus corpus : corpora) {
                if (corpus.refresh()) {
                    index();
                }
                complete &= corpus.good();
            }
        } finally {
            Duration pause = complete || refreshAfter.compareTo(RETRY) < 0 ? refreshAfter : RETRY;
            due = nanoTime.getAsLong() + pause.toNanos();
            firstPass.countDown();
            reading.set(false);
        }
    }

    /** What an earlier start kept answers while the network is asked, or instead of it. */
    private void restore() {
        if (tried()) {
            return;
        }
        boolean restored = false;
        for (KeptCorpus corpus : corpora) {
            restored |= corpus.restore();
        }
        if (restored) {
            index();
        }
    }

    private void index() {
        List<Reading> readings = corpora.stream().map(KeptCorpus::reading).filter(reading -> !reading.sections().isEmpty())
                .toList();
        Indexed before = indexed;
        indexed = new Indexed(indexing.apply(readings),
                Pages.of(readings.stream().flatMap(reading -> reading.sections().stream()).toList()));
        if (before != null) {
            before.library().retire();
        }
    }
}
