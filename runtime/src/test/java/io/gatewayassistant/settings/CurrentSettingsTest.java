package io.gatewayassistant.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.spi.AdminCredentials;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.spi.SettingsStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

class CurrentSettingsTest {

    private static final Map<String, String> ONE_KEY = Map.of("admin-api.keys.ops.bearer", "s3cret");

    private final SettingsStore store = new InMemorySettingsStore();

    @Test
    void startsFromTheConfigurationWithEverySwitchOff() {
        AssistantSettings settings = settings(Map.of()).get();

        assertThat(settings)
                .isEqualTo(new AssistantSettings(true, "default", "", 20, false, false, false, ApprovalMode.WRITES));
    }

    @Test
    void whatWasSavedIsEffectiveAtOnce() {
        CurrentSettings settings = settings(ONE_KEY);
        AssistantSettings changed = new AssistantSettings(false, "gpt", "ops", 5, true, true, true, ApprovalMode.WRITES);

        settings.replace(changed);

        assertThat(settings.get()).isEqualTo(changed);
    }

    @Test
    void refusesUnknownNamesAllTogetherAndSavesNothing() {
        CurrentSettings settings = settings(ONE_KEY);

        assertThatThrownBy(() -> settings
                .replace(new AssistantSettings(true, "claude", "root", 5, true, false, false, ApprovalMode.WRITES)))
                .isInstanceOfSatisfying(InvalidSettingsException.class,
                        e -> assertThat(e.fields()).extracting(FieldError::field).containsExactly("provider", "apiKey"))
                .hasMessageContaining("choose one of 'default', 'gpt'")
                .hasMessageContaining("choose one of 'ops'");

        assertThat(store.load()).isEmpty();
    }

    @Test
    void namesOfCredentialBeansAreKeysToo() {
        CurrentSettings settings = settings(Map.of(), new Vault());

        settings.replace(new AssistantSettings(true, "default", "vault", 5, true, false, false, ApprovalMode.WRITES));

        assertThat(settings.get().apiKey()).isEqualTo("vault");
    }

    @Test
    void aKeyThatVanishedDoesNotStandInTheWayOfSwitchingOff() {
        store.save(new AssistantSettings(true, "default", "gone", 20, true, true, false, ApprovalMode.WRITES));
        CurrentSettings settings = settings(ONE_KEY);

        settings.replace(new AssistantSettings(false, "default", "gone", 20, true, true, false, ApprovalMode.WRITES));

        assertThat(settings.get().enabled()).isFalse();
        assertThat(settings.warnings()).anyMatch(warning -> warning.contains("No API key is called 'gone' any more"));
    }

    @Test
    void warnsOfKeyModeOfIdleSwitchesAndOfAModelThatCannotAnswer() {
        CurrentSettings settings = settings(ONE_KEY);

        settings.replace(new AssistantSettings(true, "gpt", "ops", 20, false, true, false, ApprovalMode.WRITES));

        assertThat(settings.warnings()).hasSize(3)
                .anyMatch(warning -> warning.contains("rights of the API key 'ops'"))
                .anyMatch(warning -> warning.contains("no effect while use of the admin API is off"))
                .anyMatch(warning -> warning.contains("'gpt' is not configured"));
    }

    @Test
    void theBuiltInModelStandsInForTheDefaultOnly() {
        Provider builtIn = new Provider("built-in", true, "Built-in");
        Providers providers = () -> List.of(new Provider("default", false, "Default"), new Provider("gpt", false, "GPT"),
                builtIn);

        assertThat(providers.answering("default")).isEqualTo(builtIn);
        assertThat(providers.answering("gpt").configured()).isFalse();
        assertThat(providers.answering("gone").configured()).isFalse();
    }

    @Test
    void doesNotStartWithAKeyThatDoesNotExist() {
        CurrentSettings settings = settings(Map.of("defaults.api-key", "nope"));

        assertThatThrownBy(() -> settings.checkDefaults(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.gateway-assistant.defaults.api-key: no API key is called 'nope'");
    }

    @Test
    void doesNotStartWithAToolLimitOutOfRange() {
        CurrentSettings settings = settings(Map.of("defaults.max-tool-calls", "0"));

        assertThatThrownBy(() -> settings.checkDefaults(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("max-tool-calls: must be 1 to 100");
    }

    private CurrentSettings settings(Map<String, String> properties, AdminCredentials... credentials) {
        AssistantConfig config = TestConfig.of(properties);
        Providers providers = () -> List.of(new Provider("default", true, "Default"), new Provider("gpt", false, "GPT"));
        return new CurrentSettings(config, store, new SettingsRules(new ApiKeys(config, List.of(credentials)), providers));
    }

    private static class Vault implements AdminCredentials {

        @Override
        public String name() {
            return "vault";
        }

        @Override
        public Map<String, String> headers(Caller caller) {
            return Map.of();
        }
    }
}
