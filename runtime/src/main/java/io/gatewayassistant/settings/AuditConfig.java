package io.gatewayassistant.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** What becomes of the audit trail, besides the log categories {@code io.gatewayassistant.audit.entry} and {@code .head}. */
public interface AuditConfig {

    /** Whether nothing is changed any more while the trail cannot be written everywhere. */
    @WithDefault("false")
    boolean required();

    /** File that the trail is appended to; one per node. */
    Optional<Path> file();

    /** How often the end of the trail is exported, where it has moved. */
    @WithDefault("5m")
    Duration headInterval();

    /** Entries that are kept in memory, to be listed. */
    @WithDefault("1000")
    int listed();

    /** Largest body that an entry holds, in bytes; of a larger one it holds the hash. */
    @WithDefault("65536")
    int bodyBytes();
}
