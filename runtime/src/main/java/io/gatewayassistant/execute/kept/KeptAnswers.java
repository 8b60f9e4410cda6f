package io.gatewayassistant.execute.kept;

import java.security.SecureRandom;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The kept answers of all threads, in memory. Beyond a limit those go first that were not asked for the longest. Thread-safe.
 */
public final class KeptAnswers {

    private final long mostBytesPerThread;
    private final long mostBytes;
    private final SecureRandom random = new SecureRandom();
    private final Map<Key, KeptAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);

    public KeptAnswers(long mostBytesPerThread, long mostBytes) {
        this.mostBytesPerThread = mostBytesPerThread;
        this.mostBytes = mostBytes;
    }

    /** The shelf of a new thread. */
    public Shelf shelf() {
        return new Shelf(this);
    }

    /** The handle, empty where the answer is larger than what a thread may keep. */
    synchronized Optional<String> keep(Shelf shelf, KeptAnswer answer) {
        if (answer.bytes() > Math.min(mostBytesPerThread, mostBytes)) {
            return Optional.empty();
        }
        makeRoom(shelf, mostBytesPerThread - answer.bytes());
        makeRoom(null, mostBytes - answer.bytes());
        Key key = new Key(shelf, "kept-" + Integer.toString(0x1000000 + random.nextInt(0x7000000), 36));
        answers.put(key, answer);
        return Optional.of(key.handle());
    }

    synchronized Optional<KeptAnswer> find(Shelf shelf, String handle) {
        return Optional.ofNullable(answers.get(new Key(shelf, handle)));
    }

    synchronized void clear(Shelf shelf) {
        answers.keySet().removeIf(key -> key.shelf() == shelf);
    }

    /** @param shelf the only one that counts and loses answers; all of them where absent */
    private void makeRoom(@Nullable Shelf shelf, long bytes) {
        long taken = answers.entrySet().stream().filter(kept -> kept.getKey().on(shelf))
                .mapToLong(kept -> kept.getValue().bytes()).sum();
        Iterator<Map.Entry<Key, KeptAnswer>> oldest = answers.entrySet().iterator();
        while (taken > bytes) {
            Map.Entry<Key, KeptAnswer> kept = oldest.next();
            if (kept.getKey().on(shelf)) {
                taken -= kept.getValue().bytes();
                oldest.remove();
            }
        }
    }

    /** The shelf is part of the key: a handle of another thread names nothing here. */
    private record Key(Shelf shelf, String handle) {

        boolean on(@Nullable Shelf some) {
            return some == null || some == shelf;
        }
    }
}
