package io.gatewayassistant.catalog.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.spi.Access;

class HttpVerbTest {

    @Test
    void readsVerbsInAnyCase() {
        assertThat(HttpVerb.parse(" delete ")).contains(HttpVerb.DELETE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "TRACE", "CONNECT", "OPTIONS", "", "GET\r\nX: y", "G ET" })
    void knowsNoOthers(String text) {
        assertThat(HttpVerb.parse(text)).isEmpty();
    }

    @Test
    void headOnlyReads() {
        assertThat(HttpVerb.HEAD.access()).isEqualTo(Access.READ);
    }
}
