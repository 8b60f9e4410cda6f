package io.gatewayassistant.chat;

import jakarta.inject.Singleton;

import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.Resumption;
import io.gatewayassistant.chat.agui.RunRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.secret.PastedSecrets;
import io.gatewayassistant.execute.secret.PastedSecrets.Masked;
import io.gatewayassistant.spi.AnswerFeedback;

/** Takes secrets out of what a person sends, before a model, a thread or a log sees it. */
@Singleton
final class PersonsWords {

    private final PastedSecrets secrets;

    PersonsWords(PastedSecrets secrets) {
        this.secrets = secrets;
    }

    RunRequest withoutSecrets(RunRequest request) {
        return switch (request) {
            case Question question -> masked(question);
            case Resumption resumption -> masked(resumption);
        };
    }

    AnswerFeedback withoutSecrets(AnswerFeedback feedback) {
        String comment = feedback.comment();
        return comment == null ? feedback
                : new AnswerFeedback(feedback.caller(), feedback.threadId(), feedback.messageId(), feedback.rating(),
                        secrets.mask(comment).text(), feedback.at());
    }

    private Question masked(Question question) {
        Masked text = secrets.mask(question.text());
        return new Question(question.threadId(), question.runId(), question.messageId(), text.text(),
                question.earlierMessageIds(),
                secrets.mask(question.page()).text(), question.knowsOutcomes(), text.removed());
    }

    /** Bodies that the person edited go to the admin API, not to the model, so they may hold secrets. */
    private Resumption masked(Resumption resumption) {
        Decision decision = resumption.decision() instanceof Decision.Deny deny
                ? new Decision.Deny(secrets.mask(deny.words()).text())
                : resumption.decision();
        return new Resumption(resumption.threadId(), resumption.runId(), resumption.interruptId(), decision,
                resumption.question() == null ? null : masked(resumption.question()), secrets.mask(resumption.page()).text(),
                resumption.knowsOutcomes());
    }
}
