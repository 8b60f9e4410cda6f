package io.gatewayassistant.embedding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vectors of a list of texts, in steps of some texts each, so that another build gets its turn in between. The steps
 * of all builds run on one thread.
 */
final class VectorBuild implements Runnable {

    private static final Logger LOG = Logger.getLogger(VectorBuild.class);

    /** A third of a second, for texts of usual length. */
    private static final int TEXTS_PER_STEP = 32;

    /** So that a stop in the middle of a long build loses little. */
    private static final int TEXTS_PER_SAVE = 1_024;

    /** About what a model reads in one piece; what is longer would be read in as many as it takes. */
    private static final int MAX_TEXT_LENGTH = 2_000;

    private final List<String> texts;
    private final Vectors vectors;
    private final Shared shared;
    /** Of earlier lists, which may hold the same texts; held on to until this one begins. */
    private List<VectorTable> earlier;
    private @Nullable VectorTable table;
    private int position;
    private int embedded;
    private int saved;

    /**
     * What all builds use.
     *
     * @param tables of all lists, as long as somebody uses them
     */
    record Shared(Encoding encoding, VectorStore store, Collection<VectorTable> tables, Executor thread) {
    }

    VectorBuild(List<String> texts, Vectors vectors, Shared shared) {
        this.texts = texts.stream().map(text -> text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH))).toList();
        this.vectors = vectors;
        this.shared = shared;
        this.earlier = List.copyOf(shared.tables());
    }

    @Override
    public void run() {
        try {
            step();
        } catch (RejectedExecutionException e) {
            LOG.debug("The application is shutting down", e);
            stop();
        } catch (RuntimeException | LinkageError e) {
            shared.encoding().fail(e);
            stop();
        }
    }

    private void step() {
        if (vectors.isClosed() || shared.encoding().failed()) {
            stop();
            return;
        }
        TextEncoder encoder = shared.encoding().load();
        VectorTable current = table == null ? begin(encoder) : table;
        table = current;
        embedSome(encoder, current);
        if (position < texts.size()) {
            shared.thread().execute(this);
            return;
        }
        save();
        vectors.publish(current);
        LOG.debugf("%d texts can be searched by meaning; %d of them were embedded anew", texts.size(), embedded);
    }

    /** With every vector that is known already. */
    private VectorTable begin(TextEncoder encoder) {
        VectorTable fresh = new VectorTable(texts.size(), encoder.dimensions());
        List<ContentKey> keys = texts.stream().map(text -> ContentKey.of(encoder, text)).toList();
        Map<ContentKey, byte[]> known = known(new HashSet<>(keys));
        for (int i = 0; i < keys.size(); i++) {
            byte[] vector = known.get(keys.get(i));
            if (vector != null) {
                fresh.put(i, keys.get(i), vector);
            }
        }
        shared.tables().add(fresh);
        position = fresh.nextEmpty(0);
        return fresh;
    }

    private Map<ContentKey, byte[]> known(Set<ContentKey> wanted) {
        Map<ContentKey, byte[]> known = new HashMap<>();
        earlier.forEach(other -> other.copyTo(known, wanted::contains));
        earlier = List.of();
        if (known.size() < wanted.size()) {
            shared.store().load(wanted::contains).forEach(known::putIfAbsent);
        }
        return known;
    }

    private void embedSome(TextEncoder encoder, VectorTable current) {
        for (int i = 0; i < TEXTS_PER_STEP && position < texts.size() && !vectors.isClosed(); i++) {
            String text = texts.get(position);
            float[] vector = text.isBlank() ? new float[encoder.dimensions()] : encoder.text(text);
            current.put(position, ContentKey.of(encoder, text), VectorTable.quantised(vector));
            embedded++;
            position = current.nextEmpty(position);
        }
        if (embedded - saved >= TEXTS_PER_SAVE) {
            save();
        }
    }

    private void stop() {
        save();
        vectors.close();
    }

    private void save() {
        if (table == null || embedded == saved) {
            return;
        }
        Map<ContentKey, byte[]> all = new LinkedHashMap<>();
        table.copyTo(all, key -> true);
        shared.store().save(all);
        saved = embedded;
    }
}
