package io.gatewayassistant.chat;

import java.util.Optional;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.gatewayassistant.execute.approval.ApprovalGone;

/** Says what a failed run means to the person, without internals. */
final class Failures {

    private Failures() {
    }

    /** @param model what the person knows the language model as */
    static Ending.Failed explain(Throwable failure, String model) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Ending.Failed> known = known(cause, model);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Ending.Failed("provider_error",
                "The language model " + model + " could not be reached or did not answer properly. Try again; if it stays,"
                        + " the gateway's log says why.");
    }

    private static Optional<Ending.Failed> known(Throwable cause, String model) {
        if (cause instanceof ApprovalGone gone) {
            return failed(gone.code(), gone.reason());
        }
        if (cause instanceof ModelSilent silent) {
            return failed("provider_timeout", "The language model " + model + " was " + silent.getMessage() + ". Try again.");
        }
        if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
            return failed("provider_timeout", "The language model " + model + " did not answer in time. Try again.");
        }
        if (cause instanceof BadAnswer bad) {
            return failed("provider_error", "The language model " + model + " did not answer properly: " + bad.getMessage()
                    + ". Try again.");
        }
        if (cause instanceof RateLimitException || status(cause) == 429) {
            return failed("rate_limited", "The language model " + model + " is busy or its quota is used up. Wait a little and"
                    + " try again.");
        }
        if (cause instanceof AuthenticationException || status(cause) == 401 || status(cause) == 403) {
            return failed("provider_error", "The language model " + model + " refused its key. An administrator has to check"
                    + " the provider's key.");
        }
        return Optional.empty();
    }

    private static Optional<Ending.Failed> failed(String code, String message) {
        return Optional.of(new Ending.Failed(code, message));
    }

    private static int status(Throwable cause) {
        return cause instanceof HttpException http ? http.statusCode() : 0;
    }
}
