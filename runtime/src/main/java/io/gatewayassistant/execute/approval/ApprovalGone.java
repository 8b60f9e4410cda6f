package io.gatewayassistant.execute.approval;

/** Thrown where a plan can no longer be approved. Nothing of it was sent. The message is for the person. */
public final class ApprovalGone extends RuntimeException {

    /** Why. */
    public enum Why {
        EXPIRED("approval_expired", "it has waited for too long"),
        USED("approval_used", "it was answered already"),
        UNKNOWN("approval_unknown", "it is not known here, or the gateway has restarted since"),
        ALTERED("approval_unknown", "it was altered where it was stored");

        private final String code;
        private final String text;

        Why(String code, String text) {
            this.code = code;
            this.text = text;
        }
    }

    private final Why why;

    ApprovalGone(Why why) {
        super("This plan can no longer be approved: " + why.text + ". Nothing of it was sent. Ask again for what you need.",
                null,
                false, false);
        this.why = why;
    }

    /** There is none that is known here. */
    public static ApprovalGone unknown() {
        return new ApprovalGone(Why.UNKNOWN);
    }

    /** For programs: {@code approval_expired}, {@code approval_used} or {@code approval_unknown}. */
    public String code() {
        return why.code;
    }

    /** The message, never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
