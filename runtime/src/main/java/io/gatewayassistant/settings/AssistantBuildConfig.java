package io.gatewayassistant.settings;

import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** What is decided when the application is built. */
@ConfigMapping(prefix = "quarkus.gateway-assistant")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface AssistantBuildConfig {

    /** Path that all endpoints and the panel's script are below; {@code quarkus.rest.path} comes before it where set. */
    @WithConverter(RootPathConverter.class)
    @WithDefault("/assistant")
    String rootPath();

    /** Documentation that the build reads: a corpus whose location is {@code bundle:name} takes it from there. */
    @ConfigDocMapKey("name")
    Map<String, BundledDocs> bundledDocs();
}
