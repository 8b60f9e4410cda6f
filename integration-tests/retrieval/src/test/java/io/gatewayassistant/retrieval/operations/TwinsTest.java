package io.gatewayassistant.retrieval.operations;

import static io.gatewayassistant.retrieval.operations.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {

    @ParameterizedTest
    @CsvSource({ "GET /x, GET /{workspace}/x", "PUT /x/{id}, PUT /{workspace}/x/{name}", "GET /api/v1/x, GET /api/v2/x",
            "GET /apis/one.example.io/v1/x, GET /api/x", "GET /pods, GET /namespaces/{namespace}/pods" })
    void pathsThatAreEqualButForAPrefixAreTwins(String one, String other) {
        assertThat(Twins.are(operation(one), operation(other))).isTrue();
        assertThat(Twins.are(operation(other), operation(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "GET /x, POST /x", "GET /x, GET /y", "GET /users/{id}, GET /groups/{id}", "GET /x, GET /x/{id}",
            "GET /users/{id}/disable, GET /groups/{id}/disable", "GET /{id}, GET /users/{id}", "GET /x, GET /boxx" })
    void otherPathsAndMethodsAreNot(String one, String other) {
        assertThat(Twins.are(operation(one), operation(other))).isFalse();
        assertThat(Twins.are(operation(other), operation(one))).isFalse();
    }
}
