package io.gatewayassistant.catalog.search;

/** What can be done with a thing. */
enum Action {
    LIST,
    READ,
    COUNT,
    CREATE,
    UPDATE,
    DELETE,
    /** Starts, runs or triggers something: neither of the others. */
    DO
}
