package io.gatewayassistant.embedding;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Counts letters, remembers what it was asked, and waits where a test wants it to. */
final class LetterEncoder implements TextEncoder {

    private final String id;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final Semaphore permits;
    private volatile boolean closed;

    LetterEncoder() {
        this("letters", Integer.MAX_VALUE);
    }

    /** @param texts embedded before it waits for {@link #permit} */
    LetterEncoder(String id, int texts) {
        this.id = id;
        this.permits = new Semaphore(texts);
    }

    List<String> texts() {
        return texts;
    }

    List<String> queries() {
        return queries;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isWaiting() {
        return permits.hasQueuedThreads();
    }

    void permit(int more) {
        permits.release(more);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return 26;
    }

    @Override
    public float[] text(String text) {
        permits.acquireUninterruptibly();
        if (text.equals("poison")) {
            throw new EmbeddingException("poisoned");
        }
        texts.add(text);
        return letters(text);
    }

    @Override
    public float[] query(String query) {
        if (query.equals("poison")) {
            throw new EmbeddingException("poisoned");
        }
        queries.add(query);
        return letters(query);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static float[] letters(String text) {
        float[] counts = new float[26];
        text.toLowerCase(Locale.ROOT).chars().filter(letter -> letter >= 'a' && letter <= 'z')
                .forEach(letter -> counts[letter - 'a']++);
        return counts;
    }
}
