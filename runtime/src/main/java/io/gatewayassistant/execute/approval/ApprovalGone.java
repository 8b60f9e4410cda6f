package io.gatewayassistant.execute.approval;

/** Thrown where a plan can no longer be approved. Nothing of it is sent by that. The message is for the person. */
public final class ApprovalGone extends RuntimeException {

    /** Why. */
    public enum Why {
        EXPIRED("approval_expired", "it has waited for too long. Nothing of it was sent"),
        USED("approval_used", "it was answered already. Nothing more of it was sent"),
        UNKNOWN("approval_unknown", "it is not known here, or the gateway has restarted since. Nothing of it was sent"),
        ALTERED("approval_unknown", "it was altered where it was stored. Nothing of it was sent");

        private final String code;
        private final String text;

        Why(String code, String text) {
            this.code = code;
            this.text = text;
        }
    }

    private final Why why;

    ApprovalGone(Why why) {
        super("This plan can no longer be approved: " + why.text + ". Ask again for what you need.", null, false, false);
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
