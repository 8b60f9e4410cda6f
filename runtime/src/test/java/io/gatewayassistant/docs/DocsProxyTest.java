package io.gatewayassistant.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.settings.DocsConfig;
import io.vertx.core.net.ProxyOptions;

/** What is configured for the proxy reaches the client; ThroughProxyTest shows what the client does with it. */
class DocsProxyTest {

    private record Configured(Optional<String> host, int port, Optional<String> username,
            Optional<String> password) implements DocsConfig.Proxy {
    }

    @Test
    void goesThroughTheConfiguredProxyWithItsCredentials() {
        ProxyOptions proxy = DocsProducer.proxy(
                new Configured(Optional.of("proxy.example.org"), 8080, Optional.of("reader"), Optional.of("s3cret")))
                .orElseThrow();

        assertThat(proxy.getHost()).isEqualTo("proxy.example.org");
        assertThat(proxy.getPort()).isEqualTo(8080);
        assertThat(proxy.getUsername()).isEqualTo("reader");
        assertThat(proxy.getPassword()).isEqualTo("s3cret");
    }

    @Test
    void goesThroughNoneUnlessAHostIsConfigured() {
        assertThat(DocsProducer.proxy(new Configured(Optional.empty(), 3128, Optional.of("reader"), Optional.of("s3cret"))))
                .isEmpty();
    }
}
