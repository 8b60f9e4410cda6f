package io.gatewayassistant.spi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which calls wait until a person has approved them. */
public enum ApprovalMode {
    /** Those that write or delete. */
    WRITES,
    /** Those that delete. */
    DELETES,
    /** Only those that always wait: by the configuration, or for a secret that they carry. */
    NEVER;

    /** The mode of that word, empty where there is none. */
    public static Optional<ApprovalMode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    /** As settings and configuration spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a call that does this waits. */
    public boolean holds(Access access) {
        return switch (this) {
            case WRITES -> access != Access.READ;
            case DELETES -> access == Access.DELETE;
            case NEVER -> false;
        };
    }
}
