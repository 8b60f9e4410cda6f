package io.gatewayassistant.spi;

/** What a call does to the admin API's data, from harmless to harmful. */
public enum Access {
    READ,
    WRITE,
    DELETE;

    /** The more harmful of the two. */
    public Access atLeast(Access other) {
        return compareTo(other) < 0 ? other : this;
    }
}
