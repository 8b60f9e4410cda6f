package io.gatewayassistant.docs;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Glossary;

/** Keeps the corpora: read in the background, read again on use when they are old, the last good ones kept. */
final class Corpora {

    private static final Logger LOG = Logger.getLogger(Corpora.class);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final List<CorpusSource> sources;
    private final CorpusReader reader;
    private final Glossary glossary;
    private final Duration refreshAfter;
    private final Executor background;
    private final LongSupplier nanoTime;

    private final Map<String, List<Section>> loaded = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final CountDownLatch firstPass = new CountDownLatch(1);
    private volatile @Nullable DocLibrary library;
    private volatile long due;

    Corpora(List<CorpusSource> sources, CorpusReader reader, Glossary glossary, Duration refreshAfter, Executor background,
            LongSupplier nanoTime) {
        this.sources = List.copyOf(sources);
        this.reader = reader;
        this.glossary = glossary;
        this.refreshAfter = refreshAfter;
        this.background = background;
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong();
    }

    List<CorpusSource> sources() {
        return sources;
    }

    /** What is indexed now, if anything; starts to read in the background what was never read or is old. */
    Optional<DocLibrary> current() {
        refreshWhenDue();
        return Optional.ofNullable(library);
    }

    /** Like {@link #current()}, but waits for the first pass over all corpora. Blocks. */
    Optional<DocLibrary> current(Duration wait) {
        refreshWhenDue();
        try {
            // A corpus that is slow must not hide those that are there: whatever is read by then is the answer.
            boolean complete = firstPass.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("First pass over the documentation complete: %s", complete);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(library);
    }

    /** Whether every corpus was tried at least once. */
    boolean tried() {
        return firstPass.getCount() == 0;
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
            for (CorpusSource source : sources) {
                complete &= read(source);
            }
        } finally {
            Duration pause = complete || refreshAfter.compareTo(RETRY) < 0 ? refreshAfter : RETRY;
            due = nanoTime.getAsLong() + pause.toNanos();
            firstPass.countDown();
            reading.set(false);
        }
    }

    private boolean read(CorpusSource source) {
        try {
            loaded.put(source.id(), reader.read(source));
            library = DocLibrary.of(loaded.values().stream().flatMap(List::stream).toList(), glossary);
            failures.remove(source.id());
            return true;
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            // Once per cause: a host that is down for a day is one line.
            if (!message.equals(failures.put(source.id(), message))) {
                LOG.warnf(e instanceof IOException ? null : e, "The documentation '%s' cannot be read from %s (%s); %s",
                        source.id(), source.location(), message,
                        loaded.containsKey(source.id()) ? "the last good one stays in use" : "it is tried again later");
            }
            return false;
        }
    }
}
