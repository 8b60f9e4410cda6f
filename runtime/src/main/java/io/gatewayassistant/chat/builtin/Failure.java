package io.gatewayassistant.chat.builtin;

import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;

/** Tells in plain words why the admin API gave no answer, and what to do. */
final class Failure {

    /** The setting without which execute calls nothing. */
    private static final String USE = "allowApiUsage";

    private Failure() {
    }

    /** The answer; where there is none, the plan ends with the reason. */
    static ApiAnswer.Answered answered(ApiAnswer answer, Lexicon language) {
        return switch (answer) {
            case ApiAnswer.Answered answered -> answered;
            case ApiAnswer.Failed failed -> throw new CannotAnswer(status(failed.status(), language));
            case ApiAnswer.NotCalled refused -> throw new CannotAnswer(refused(refused.reason(), language));
            case ApiAnswer.Unreadable unreadable -> throw new CannotAnswer(language.say("unreadable"));
        };
    }

    /** The reason says what to do, in English; what a new installation meets first is said in the language of the question. */
    private static String refused(String reason, Lexicon language) {
        if (reason.contains("(setting " + USE + ")")) {
            return language.say("switchedOff", "setting", USE);
        }
        return language.say("refused", "reason", reason.replaceFirst("^not sent: ", ""));
    }

    private static String status(int status, Lexicon language) {
        return switch (status) {
            case 401, 403, 404, 429 -> language.say("status" + status);
            default -> status >= 500 ? language.say("status5xx", "status", status)
                    : language.say("statusOther", "status", status);
        };
    }
}
