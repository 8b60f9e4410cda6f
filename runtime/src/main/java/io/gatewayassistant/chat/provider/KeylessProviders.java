package io.gatewayassistant.chat.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Switches the integration of a provider off where it has no key: the application then starts, and the model is listed as
 * not configured. What a person configured explicitly wins.
 */
public class KeylessProviders implements ConfigBuilder {

    /** Holds {@code provider:name} of each chat model in the build; set by the extension. */
    public static final String MODELS_PROPERTY = "gateway-assistant.build-models";

    /** Providers that refuse to start without {@code api-key}; others, such as local ones, need none. */
    private static final Set<String> NEED_A_KEY = Set.of("openai", "anthropic", "mistralai");

    /** Below application.properties (250), so that an explicit setting wins. */
    private static final int ORDINAL = 150;

    /** SmallRye Config and Quarkus keep defaults in sources at the very bottom. */
    private static final int HIGHEST_DEFAULT = Integer.MIN_VALUE + 1_000;

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return builder.withSources(new Factory());
    }

    /** Evaluated once, when the configuration of the running application is put together. */
    static final class Factory implements ConfigSourceFactory {

        @Override
        public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
            Map<String, String> off = new HashMap<>();
            for (String model : value(context, MODELS_PROPERTY).split(",")) {
                String[] parts = model.split(":", 2);
                if (parts.length == 2 && NEED_A_KEY.contains(parts[0]) && !configured(context, prefix(parts[0], parts[1]))) {
                    off.put(prefix(parts[0], parts[1]) + "enable-integration", "false");
                }
            }
            return List.of(new PropertiesConfigSource(off, "gateway-assistant: providers without a key", ORDINAL));
        }

        @Override
        public OptionalInt getPriority() {
            return OptionalInt.of(ORDINAL);
        }

        /** A base URL without a key is a server of one's own. */
        private static boolean configured(ConfigSourceContext context, String prefix) {
            return given(context, prefix + "api-key") || given(context, prefix + "base-url");
        }

        /** Whether somebody configured it: the providers' own defaults, such as a dummy key, are visible here as well. */
        private static boolean given(ConfigSourceContext context, String name) {
            ConfigValue value = context.getValue(name);
            return value != null && value.getValue() != null && !value.getValue().isBlank()
                    && value.getConfigSourceOrdinal() > HIGHEST_DEFAULT;
        }

        private static String prefix(String provider, String name) {
            return "quarkus.langchain4j." + provider + "." + (BuildModel.DEFAULT.equals(name) ? "" : name + ".");
        }

        private static String value(ConfigSourceContext context, String name) {
            ConfigValue value = context.getValue(name);
            return value == null || value.getValue() == null ? "" : value.getValue();
        }
    }
}
