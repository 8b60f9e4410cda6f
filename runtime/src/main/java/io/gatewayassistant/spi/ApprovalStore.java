package io.gatewayassistant.spi;

/**
 * Where plans wait for approval. Implemented by the host application as a CDI bean where several nodes answer the same threads;
 * without one they are kept in memory, and a restart drops them.
 * <p>
 * Called on a thread that may block. An exception is logged, and nothing of the plan is sent: the request fails, or the
 * model learns that nobody could be asked.
 */
public interface ApprovalStore {

    void put(StoredApproval approval);

    /**
     * Hands out what is stored under {@code key}, once. Atomic: of any number of callers on any number of nodes exactly
     * one gets it, all others learn that it is {@link Taken.Before taken}.
     */
    Taken take(StoredApproval.Key key);

    /** What {@link #take} came to. */
    sealed interface Taken {

        /** It was there, and is the caller's now. */
        record Now(StoredApproval approval) implements Taken {
        }

        /** It was handed out before. A store may forget that some time after the approval has expired. */
        record Before() implements Taken {
        }

        /** There is nothing under this key. */
        record Unknown() implements Taken {
        }
    }
}
