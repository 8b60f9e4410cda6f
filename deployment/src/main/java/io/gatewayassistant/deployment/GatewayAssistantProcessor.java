package io.gatewayassistant.deployment;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.pkg.NativeConfig;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What concerns the extension as a whole. */
class GatewayAssistantProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("gateway-assistant");
    }

    /** The body of a tool's request may be any JSON; without its type in the index each build warns. */
    @BuildStep
    AdditionalIndexedClassesBuildItem anyJson() {
        return new AdditionalIndexedClassesBuildItem(JsonNode.class.getName());
    }

    /** Lucene, swagger-parser and the presets have not been tried in a native image: better one line now than a surprise. */
    @BuildStep
    @Produce(ArtifactResultBuildItem.class)
    void refuseNative(NativeConfig build) {
        if (!build.enabled()) {
            return;
        }
        throw new ConfigurationException(
                "quarkus-gateway-assistant does not support native builds yet: build without quarkus.native.enabled");
    }
}
