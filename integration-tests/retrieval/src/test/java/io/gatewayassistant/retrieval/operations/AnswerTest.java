package io.gatewayassistant.retrieval.operations;

import static io.gatewayassistant.retrieval.operations.Samples.entry;
import static io.gatewayassistant.retrieval.operations.Samples.operation;
import static io.gatewayassistant.retrieval.operations.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.catalog.search.SearchResult;

class AnswerTest {

    @Test
    void eachEntryTakesAPositionInReadingOrder() {
        Answer answer = Answer.of(result(entry("GET /b"), entry("GET /a")), Map.of());

        assertThat(signatures(answer)).containsExactly("GET /b", "GET /a");
    }

    @Test
    void twinsShareThePositionOfTheirEntry() {
        Answer answer = Answer.of(result(entry("GET /things", "GET /{workspace}/things"), entry("GET /b")), Map.of());

        assertThat(signatures(answer)).containsExactly("GET /things", "GET /b");
        assertThat(answer.positions().getFirst().meets(Set.of("GET /{workspace}/things"))).isTrue();
    }

    @Test
    void aTwinThatTheTextDoesNotNameIsNotThere() {
        String[] many = IntStream.range(2, 20).mapToObj(i -> "GET /v" + i + "/things").toArray(String[]::new);

        Answer answer = Answer.of(result(entry("GET /v1/things", many)), Map.of());

        assertThat(answer.positions()).singleElement()
                .matches(position -> position.meets(Set.of("GET /v2/things")))
                .matches(position -> !position.meets(Set.of("GET /v19/things")));
    }

    @Test
    void whatIsOnlyCalledATwinTakesAPositionOfItsOwn() {
        Answer answer = Answer.of(result(entry("GET /things", "POST /things", "GET /others"), entry("GET /b")), Map.of());

        assertThat(signatures(answer)).containsExactly("GET /things", "POST /things", "GET /others", "GET /b");
    }

    @Test
    void anOperationNamedInPassingTakesThePlaceWhereItIsNamed() {
        Operation hinting = new Operation("sample", operation("GET /a").verb(), "/a", "a", "like GET /people, but for a", "",
                List.of(), List.of(), null, Shape.ANY);
        SearchResult result = result(new SearchResult.Entry(hinting, List.of(), List.of()), entry("GET /b"));

        Answer answer = Answer.of(result, Answer.bySignature(List.of(operation("GET /people"), hinting)));

        assertThat(signatures(answer)).containsExactly("GET /a", "GET /people", "GET /b");
    }

    @Test
    void namesOfWhatTheCatalogDoesNotHaveTakeNoPosition() {
        Operation hinting = new Operation("sample", operation("GET /a").verb(), "/a", "a", "see GET /nowhere", "", List.of(),
                List.of(), null, Shape.ANY);

        Answer answer = Answer.of(result(new SearchResult.Entry(hinting, List.of(), List.of())), Map.of());

        assertThat(signatures(answer)).containsExactly("GET /a");
    }

    private static List<String> signatures(Answer answer) {
        return answer.positions().stream().map(position -> position.operation().signature()).toList();
    }
}
