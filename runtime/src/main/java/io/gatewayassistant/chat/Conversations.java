package io.gatewayassistant.chat;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;

import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.settings.AssistantConfig;

/** The threads of all callers, in memory only: bounded in number, gone after a time without use. */
@Singleton
public class Conversations {

    private final Cache<Key, Conversation> threads;
    private final KeptAnswers answers;

    Conversations(AssistantConfig config, KeptAnswers answers) {
        this.answers = answers;
        threads = Caffeine.newBuilder()
                .maximumSize(config.chat().maxThreads())
                .expireAfterAccess(config.chat().threadTimeout())
                .scheduler(Scheduler.systemScheduler())
                .removalListener((@Nullable Key key, @Nullable Conversation gone, RemovalCause cause) -> close(gone))
                .executor(Runnable::run)
                .build();
    }

    Conversation open(String owner, String threadId) {
        return threads.get(new Key(owner, threadId), key -> new Conversation(answers.shelf()));
    }

    Optional<Conversation> find(String owner, String threadId) {
        return Optional.ofNullable(threads.getIfPresent(new Key(owner, threadId)));
    }

    void forget(String owner, String threadId) {
        threads.invalidate(new Key(owner, threadId));
    }

    private static void close(@Nullable Conversation gone) {
        if (gone != null) {
            gone.kept().close();
        }
    }

    /** The owner is part of the key: another caller's thread id names a thread of one's own, or none. */
    private record Key(String owner, String threadId) {
    }
}
