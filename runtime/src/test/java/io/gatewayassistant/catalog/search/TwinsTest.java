package io.gatewayassistant.catalog.search;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.operation.Operation;

class TwinsTest {

    @ParameterizedTest
    @CsvSource({ "GET /things, GET /{workspace}/things", "GET /v1/things, GET /v2/things",
            "DELETE /api/things/{id}, DELETE /api/spaces/{space}/things/{thing}", "GET /api/pods, GET /api/watch/pods" })
    void theSameUnderAnotherPrefixIsATwin(String one, String other) {
        List<Operation> operations = List.of(operation(one), operation(other));

        assertThat(new Twins(operations).families(operations)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "GET /things, POST /{workspace}/things", "GET /things, GET /things/{id}", "GET /things, GET /others",
            "GET /users/{id}, GET /teams/{id}", "GET /things/{id}, GET /things/{id}/parts" })
    void otherActionsAreNone(String one, String other) {
        List<Operation> operations = List.of(operation(one), operation(other));

        assertThat(new Twins(operations).families(operations)).hasSize(2);
    }

    @Test
    void theFirstInOrderSpeaksForItsTwins() {
        Operation plain = operation("GET /things");
        Operation scoped = operation("GET /{workspace}/things");
        Operation other = operation("GET /others");

        assertThat(new Twins(List.of(plain, scoped, other)).families(List.of(scoped, other, plain)))
                .containsExactly(List.of(scoped, plain), List.of(other));
    }
}
