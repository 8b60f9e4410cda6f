package io.gatewayassistant.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditSink;

/** The latest entries of this process, in memory, for those who may see them. Thread-safe. */
public final class RecentEntries implements AuditSink {

    private static final int MOST_CHARACTERS = 8 << 20;

    private final int most;
    private final Deque<AuditEntry> entries = new ArrayDeque<>();
    private int characters;

    RecentEntries(int most) {
        this.most = most;
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        entries.addFirst(entry);
        characters += entry.line().length();
        while (entries.size() > Math.max(1, most) || entries.size() > 1 && characters > MOST_CHARACTERS) {
            characters -= entries.removeLast().line().length();
        }
    }

    /** Newest first. */
    public synchronized List<AuditEntry> latest(int limit) {
        return entries.stream().limit(limit).toList();
    }
}
