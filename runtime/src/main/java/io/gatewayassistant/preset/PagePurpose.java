package io.gatewayassistant.preset;

/** What a backoffice page is for. */
public enum PagePurpose {
    /** Lists the entities of a kind. */
    LIST,
    /** Creates an entity of a kind. */
    CREATE,
    /** Shows or edits one entity; its path has {@code :id}. */
    EDIT,
    /** Anything else. */
    OTHER
}
