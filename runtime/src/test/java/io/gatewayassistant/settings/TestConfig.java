package io.gatewayassistant.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration as the application would read it, for tests without Quarkus. */
public final class TestConfig {

    private static final Map<Map<String, String>, AssistantConfig> READ = new ConcurrentHashMap<>();

    private TestConfig() {
    }

    /** Keys are relative to {@code quarkus.gateway-assistant.}; the rest has its defaults. */
    public static AssistantConfig of(Map<String, String> properties) {
        return READ.computeIfAbsent(Map.copyOf(properties), TestConfig::read);
    }

    private static AssistantConfig read(Map<String, String> properties) {
        Map<String, String> absolute = properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> "quarkus.gateway-assistant." + entry.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AssistantConfig.class)
                .withSources(new PropertiesConfigSource(absolute, "test", 100))
                .build()
                .getConfigMapping(AssistantConfig.class);
    }
}
