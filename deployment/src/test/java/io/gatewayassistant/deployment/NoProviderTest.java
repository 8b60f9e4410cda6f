package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.chat.provider.ModelRegistry;
import io.quarkus.test.QuarkusUnitTest;

class NoProviderTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    ModelRegistry models;

    @Test
    void theBuiltInModelAnswersByDefault() {
        assertThat(models.choose("default").builtIn()).isTrue();
    }

    @Test
    void onlyTheBuiltInModelIsConfigured() {
        assertThat(models.all()).filteredOn(provider -> provider.configured())
                .extracting(provider -> provider.name()).containsExactly("built-in");
    }
}
