package io.gatewayassistant.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.CatalogSource;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ConfiguredSourcesTest {

    private static final String OWN = """
            {"openapi":"3.1.0","servers":[{"url":"/ignored"}],
             "paths":{"/lamps":{"get":{}},"/assistant/chat":{"post":{}},"/lamps/_bulk":{"post":{"operationId":"lampsBulk"}}}}""";

    @Test
    void theOwnDocumentComesFirstWithoutTheAssistantItself() {
        List<CatalogSource> sources = sources(Map.of("catalog.sources.zones.location", "classpath:documents/swagger2.json",
                "catalog.own.exclude.operation-ids", "*bulk*"));

        assertThat(sources).extracting(CatalogSource::id).containsExactly("own", "zones");
        assertThat(signatures(sources.getFirst())).containsExactly("GET /lamps");
        assertThat(signatures(sources.getLast())).contains("GET /api/v1/servers/{server_id}/zones");
    }

    @Test
    void theOwnDocumentCanBeLeftOut() {
        assertThat(sources(Map.of("catalog.own-document", "false"))).isEmpty();
    }

    @Test
    void aSourceHasABasePathAndASelectionOfItsOwn() {
        List<CatalogSource> sources = sources(Map.of("catalog.own-document", "false", "catalog.sources.zones.location",
                "classpath:documents/swagger2.json", "catalog.sources.zones.base-path", "/dns",
                "catalog.sources.zones.select.include.tags", "ZONES"));

        assertThat(signatures(sources.getFirst())).containsExactly("GET /dns/servers/{server_id}/zones");
    }

    @Test
    void anUnknownKeyOrSchemeFailsTheStartAndNamesTheProperty() {
        assertThatThrownBy(() -> sources(
                Map.of("catalog.sources.a.location", "http://127.0.0.1/openapi", "catalog.sources.a.api-key", "missing")))
                .hasMessageContaining("quarkus.gateway-assistant.catalog.sources.a.api-key");
        assertThatThrownBy(() -> sources(Map.of("catalog.sources.a.location", "ftp://127.0.0.1/openapi")))
                .hasMessageContaining("quarkus.gateway-assistant.catalog.sources.a.location");
    }

    private static List<String> signatures(CatalogSource source) {
        return source.load().orElseThrow().stream().map(Operation::signature).toList();
    }

    private static List<CatalogSource> sources(Map<String, String> properties) {
        return new ConfiguredSources("/assistant", config(properties), Preset.empty(),
                () -> OWN.getBytes(StandardCharsets.UTF_8)).all();
    }

    private static AssistantConfig config(Map<String, String> properties) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(AssistantConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter());
        properties.forEach((name, value) -> builder
                .withSources(new PropertiesConfigSource(Map.of("quarkus.gateway-assistant." + name, value), name, 100)));
        return builder.build().getConfigMapping(AssistantConfig.class);
    }
}
