package io.gatewayassistant.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Registers the extension's feature. */
class GatewayAssistantProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("gateway-assistant");
    }
}
