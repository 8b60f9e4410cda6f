package io.gatewayassistant.retrieval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;

class WorkloadTest {

    private final List<Operation> operations = IntStream.range(0, 300).mapToObj(WorkloadTest::operation).toList();

    @Test
    void makesTheSameQueriesInWhateverOrderTheOperationsCome() {
        assertThat(Workload.of(operations)).isEqualTo(Workload.of(operations.reversed())).hasSize(2000);
    }

    @Test
    void repeatsFewQueries() {
        assertThat(Workload.of(operations).stream().distinct().count()).isGreaterThan(1200);
    }

    @Test
    void asksInSeveralForms() {
        assertThat(Workload.of(operations)).anyMatch(query -> query.startsWith("how do I "))
                .anyMatch(query -> query.contains(" and then ")).anyMatch(query -> query.contains("subscirptions"));
    }

    private static Operation operation(int number) {
        return new Operation("sample", HttpVerb.GET, "/things/" + number, "get" + number,
                "Number " + number + " of the subscriptions", "", List.of(), List.of(), null, Shape.ANY);
    }
}
