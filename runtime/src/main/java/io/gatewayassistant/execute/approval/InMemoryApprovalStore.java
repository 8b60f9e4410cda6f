package io.gatewayassistant.execute.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.StoredApproval;
import io.quarkus.arc.DefaultBean;

/** Keeps plans until the application stops: for hosts that bring no store. Bounded; the oldest go first. */
@DefaultBean
@ApplicationScoped
public class InMemoryApprovalStore implements ApprovalStore {

    /** Characters of all plans together. */
    private static final long MOST_TEXT = 64 * 1024 * 1024;
    /** So long it is known that an approval has expired, or was used. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Cache<StoredApproval.Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_TEXT)
            .weigher((StoredApproval.Key key, Kept value) -> 500 + value.approval().plan().length())
            .expireAfter(Expiry.creating((StoredApproval.Key key, Kept value) -> Duration
                    .between(Instant.now(), value.approval().expiresAt()).plus(REMEMBERED)))
            .build();

    @Override
    public void put(StoredApproval approval) {
        kept.put(approval.key(), new Kept(approval, new AtomicBoolean()));
    }

    @Override
    public Taken take(StoredApproval.Key key) {
        Kept found = kept.getIfPresent(key);
        if (found == null) {
            return new Taken.Unknown();
        }
        return found.taken().compareAndSet(false, true) ? new Taken.Now(found.approval()) : new Taken.Before();
    }

    private record Kept(StoredApproval approval, AtomicBoolean taken) {
    }
}
