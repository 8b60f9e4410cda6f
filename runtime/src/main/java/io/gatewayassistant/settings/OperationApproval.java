package io.gatewayassistant.settings;

/** What the configuration says of the approval of one operation. */
public enum OperationApproval {
    /** Each call waits for a person, whatever the settings say. */
    ALWAYS
}
