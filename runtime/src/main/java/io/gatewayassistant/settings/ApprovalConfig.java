package io.gatewayassistant.settings;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** Approval of what changes things. */
public interface ApprovalConfig {

    /** After this time a plan can no longer be approved. */
    @WithDefault("10m")
    Duration expiresAfter();
}
