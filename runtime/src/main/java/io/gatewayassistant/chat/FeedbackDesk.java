package io.gatewayassistant.chat;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.gatewayassistant.spi.AnswerFeedback;
import io.gatewayassistant.spi.FeedbackSink;
import io.quarkus.arc.All;

/** Hands what people think of answers to the host's sinks, or to the log where it has none. */
@Singleton
public class FeedbackDesk {

    private static final Logger LOG = Logger.getLogger("io.gatewayassistant.feedback");

    private final Conversations conversations;
    private final PersonsWords words;
    private final List<FeedbackSink> sinks;

    FeedbackDesk(Conversations conversations, PersonsWords words, @All List<FeedbackSink> sinks) {
        this.conversations = conversations;
        this.words = words;
        this.sinks = sinks.isEmpty() ? List.of(FeedbackDesk::log) : sinks;
    }

    /** Hands it on. False, and nothing is told, where its caller has no such question in no such thread. */
    public boolean take(AnswerFeedback feedback) {
        Optional<Conversation> rated = conversations.find(feedback.caller().id(), feedback.threadId())
                .filter(conversation -> conversation.holds(feedback.messageId()));
        rated.ifPresent(conversation -> {
            AnswerFeedback masked = words.withoutSecrets(feedback);
            sinks.forEach(sink -> sink.accept(masked));
            conversation.rate(masked);
        });
        return rated.isPresent();
    }

    private static void log(AnswerFeedback feedback) {
        LOG.infof("rating=%s user=%s thread=%s message=%s comment=%s", feedback.rating(), feedback.caller().id(),
                feedback.threadId(), feedback.messageId(), feedback.comment() == null ? "-" : feedback.comment());
    }
}
