package io.gatewayassistant.scripted;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides what the scripted model does with a request. Called on the server's threads, possibly several at once. */
@FunctionalInterface
public interface Script {

    /** The turn for this request. An exception is answered with status 500 and its message. */
    Turn turn(ReceivedRequest request);

    /** Plays the turns in order, one per request; a request after the last is an error. */
    static Script of(Turn... turns) {
        List<Turn> list = List.of(turns);
        AtomicInteger next = new AtomicInteger();
        return request -> at(list, next.getAndIncrement());
    }

    /** For a question that contains {@code words}, whatever their case: these turns, one per round, as often as it is asked. */
    static Script onQuestion(String words, Turn... turns) {
        List<Turn> list = List.of(turns);
        return request -> contains(request.question(), words) ? at(list, request.round()) : noTurn(request);
    }

    /** This script, or where it has no turn for the request, another. */
    default Script or(Script other) {
        return request -> {
            try {
                return turn(request);
            } catch (NoTurnException none) {
                return other.turn(request);
            }
        };
    }

    private static Turn at(List<Turn> turns, int index) {
        if (index >= turns.size()) {
            throw new NoTurnException("The script has " + turns.size() + " turns and was asked for one more");
        }
        return turns.get(index);
    }

    private static Turn noTurn(ReceivedRequest request) {
        throw new NoTurnException("The script has no turn for the question: " + request.question());
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The script says nothing about a request. */
    final class NoTurnException extends RuntimeException {

        NoTurnException(String message) {
            super(message);
        }
    }
}
