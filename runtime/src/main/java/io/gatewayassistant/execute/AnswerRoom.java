package io.gatewayassistant.execute;

/**
 * What the answers of a batch may hold together: references and the report need each of them until the batch is over, and as
 * values they take many times the memory that they take as text. Asked in the order of the batch, so that it does not matter
 * which answer came first.
 */
final class AnswerRoom {

    private static final int LARGEST_ANSWERS = 4;

    private final long all;
    private long left;

    /** @param answerBytes of the largest answer that is read */
    AnswerRoom(int answerBytes) {
        this.all = (long) LARGEST_ANSWERS * answerBytes;
        this.left = all;
    }

    /** Takes room for an answer; false where that much is not left. */
    boolean take(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    /** Why an answer is not kept, for the model. */
    String full() {
        return "the answers of one batch are at most " + all / 1024 + " KB together, so this one was not read; ask for it in "
                + "another batch, or for less";
    }
}
