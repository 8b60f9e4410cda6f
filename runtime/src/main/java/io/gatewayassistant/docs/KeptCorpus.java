package io.gatewayassistant.docs;

import java.io.IOException;

import org.jboss.logging.Logger;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.kept.ReadingStore;
import io.gatewayassistant.preset.CorpusSource;

/** One corpus with the last good reading of it. Used by one thread at a time. */
final class KeptCorpus {

    private static final Logger LOG = Logger.getLogger(KeptCorpus.class);

    private final CorpusSource source;
    private final Reads reader;
    private final ReadingStore store;
    private volatile Reading last = Reading.NONE;
    private String failure = "";

    KeptCorpus(CorpusSource source, Reads reader, ReadingStore store) {
        this.source = source;
        this.reader = reader;
        this.store = store;
    }

    /** Reads a corpus as it is now; the reading of before itself where nothing changed. */
    @FunctionalInterface
    interface Reads {

        Reading read(CorpusSource source, Reading before) throws IOException;
    }

    CorpusSource source() {
        return source;
    }

    /** The last good one. */
    Reading reading() {
        return last;
    }

    /** Whether the last refresh succeeded. */
    boolean good() {
        return failure.isEmpty();
    }

    /** Takes what an earlier start kept; false where there is nothing. Blocks. */
    boolean restore() {
        last = store.load().orElse(Reading.NONE);
        return last != Reading.NONE;
    }

    /** Reads the corpus; true where it has changed. After a failure the last good one stays. Blocks. */
    boolean refresh() {
        try {
            Reading fresh = reader.read(source, last);
            failure = "";
            if (fresh == last) {
                return false;
            }
            last = fresh;
            store.save(fresh);
            return true;
        } catch (IOException | RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void failed(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.equals(failure)) {
            // Once per cause: a host that is down for a day is one line.
            return;
        }
        failure = message;
        LOG.warnf(e instanceof IOException ? null : e, "The documentation '%s' cannot be read from %s (%s); %s", source.id(),
                source.location(), message,
                last == Reading.NONE ? "it is tried again later" : "the last good one stays in use");
    }
}
