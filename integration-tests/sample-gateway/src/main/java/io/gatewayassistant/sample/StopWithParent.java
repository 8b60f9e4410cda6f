package io.gatewayassistant.sample;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

/** Ends the gateway with the process that started it: Maven, stopped by a signal, leaves its children behind. */
class StopWithParent {

    private final GatewayConfig config;

    StopWithParent(GatewayConfig config) {
        this.config = config;
    }

    void watch(@Observes StartupEvent started) {
        if (config.stopWithParent()) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
        }
    }
}
