package io.gatewayassistant.chat.builtin;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;

/** Tells in plain words why the admin API gave no answer, and what to do. */
final class Failure {

    private Failure() {
    }

    /** The answer; where there is none, the plan ends with the reason. */
    static ApiAnswer.Answered answered(ApiAnswer answer, Lexicon language) {
        return switch (answer) {
            case ApiAnswer.Answered answered -> answered;
            case ApiAnswer.Failed failed -> throw new CannotAnswer(status(failed.status(), language));
            case ApiAnswer.NotCalled refused -> throw new CannotAnswer(
                    language.say("refused", "reason", refused.reason()) + " " + language.say("whatToDoOff"));
            case ApiAnswer.Unreadable unreadable -> throw new CannotAnswer(language.say("unreadable"));
        };
    }

    private static String status(int status, Lexicon language) {
        return switch (status) {
            case 401, 403, 404, 429 -> language.say("status" + status);
            default -> status >= 500 ? language.say("status5xx", "status", status)
                    : language.say("statusOther", "status", status);
        };
    }
}
