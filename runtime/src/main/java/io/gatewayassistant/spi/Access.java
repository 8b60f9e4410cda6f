package io.gatewayassistant.spi;

/** What a call does to the admin API's data. */
public enum Access {
    READ,
    WRITE,
    DELETE
}
