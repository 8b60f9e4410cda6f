package io.gatewayassistant.chat;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import io.gatewayassistant.settings.AssistantConfig;

/** The threads of all callers, in memory only: bounded in number, gone after a time without use. */
@Singleton
public class Conversations {

    private final Cache<Key, Conversation> threads;

    Conversations(AssistantConfig config) {
        threads = Caffeine.newBuilder()
                .maximumSize(config.chat().maxThreads())
                .expireAfterAccess(config.chat().threadTimeout())
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    Conversation open(String owner, String threadId) {
        return threads.get(new Key(owner, threadId), key -> new Conversation());
    }

    Optional<Conversation> find(String owner, String threadId) {
        return Optional.ofNullable(threads.getIfPresent(new Key(owner, threadId)));
    }

    void forget(String owner, String threadId) {
        threads.invalidate(new Key(owner, threadId));
    }

    /** The owner is part of the key: another caller's thread id names a thread of one's own, or none. */
    private record Key(String owner, String threadId) {
    }
}
