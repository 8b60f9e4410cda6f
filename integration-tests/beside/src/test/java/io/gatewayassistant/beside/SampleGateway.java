package io.gatewayassistant.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.gatewayassistant.packaged.GatewayProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The packaged sample gateway as a process of its own, with its demo estate. */
public class SampleGateway implements QuarkusTestResourceLifecycleManager {

    private GatewayProcess gateway;

    @Override
    public Map<String, String> start() {
        try {
            gateway = GatewayProcess.start(Map.of());
            String base = gateway.address().toString();
            return Map.of(
                    "quarkus.gateway-assistant.catalog.sources.gateway.location", base + "/apis/openapi.json",
                    "quarkus.gateway-assistant.catalog.sources.gateway.api-key", "gateway",
                    "quarkus.gateway-assistant.catalog.sources.gateway.select.exclude.operation-ids", "bulk*",
                    "quarkus.gateway-assistant.admin-api.url", base,
                    "quarkus.gateway-assistant.admin-api.keys.gateway.headers.Gateway-Client-Id", "assistant",
                    "quarkus.gateway-assistant.admin-api.keys.gateway.headers.Gateway-Client-Secret", "assistant-demo-secret",
                    "quarkus.gateway-assistant.defaults.api-key", "gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the gateway started", e);
        }
    }

    @Override
    public void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }
}
