package io.gatewayassistant.retrieval.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.catalog.search.SearchResult;

class QueryScoreTest {

    @Test
    void aNeedIsMetByAnyOfItsOperations() {
        QueryScore score = score(List.of(Set.of("GET /missing", "GET /b")), "GET /a", "GET /b");

        assertThat(score.recall1()).isZero();
        assertThat(score.recall5()).isEqualTo(1);
        assertThat(score.reciprocalRank()).isEqualTo(.5);
        assertThat(score.ndcg()).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
    }

    @Test
    void recallIsTheShareOfNeedsMet() {
        QueryScore score = score(List.of(Set.of("GET /a"), Set.of("GET /missing")), "GET /a", "GET /b");

        assertThat(score.recall1()).isEqualTo(.5);
        assertThat(score.recall10()).isEqualTo(.5);
        assertThat(score.met()).isEqualTo(1);
    }

    @Test
    void twoNeedsMetFirstAndSecondAreTheIdealOrder() {
        QueryScore score = score(List.of(Set.of("GET /b"), Set.of("GET /a")), "GET /a", "GET /b");

        assertThat(score.ndcg()).isCloseTo(1, within(1e-9));
        assertThat(score.reciprocalRank()).isEqualTo(1);
    }

    @Test
    void nothingCountsBeyondTen() {
        String[] found = Stream.concat(IntStream.range(0, 10).mapToObj(i -> "GET /x" + i), Stream.of("GET /a"))
                .toArray(String[]::new);

        QueryScore score = score(List.of(Set.of("GET /a")), found);

        assertThat(score.recall10()).isZero();
        assertThat(score.reciprocalRank()).isZero();
        assertThat(score.ndcg()).isZero();
        assertThat(score.met()).isZero();
    }

    @Test
    void anEmptyAnswerIsCounted() {
        assertThat(score(List.of(Set.of("GET /a"))).empty()).isTrue();
        assertThat(score(List.of(Set.of("GET /a")), "GET /b").empty()).isFalse();
    }

    @Test
    void callableWantsTheRequiredFieldsOfTheBody() {
        Shape.Field required = new Shape.Field("upstream", true, false, Shape.ANY);
        Shape.Field optional = new Shape.Field("colour", false, false, Shape.ANY);
        Operation create = new Operation("sample", HttpVerb.POST, "/routes", "create", "", "", List.of(), List.of(),
                new Operation.Body("application/json", true, new Shape.Fields(List.of(required, optional))), Shape.ANY);

        assertThat(Callable.from("POST /routes · create", create)).isFalse();
        assertThat(Callable.from("POST /routes · body: {upstream_url}", create)).isFalse();
        assertThat(Callable.from("POST /routes · body: {upstream*, …}", create)).isTrue();
    }

    private static QueryScore score(List<Set<String>> needs, String... found) {
        SearchResult result = Samples
                .result(Stream.of(found).map(Samples::entry).toArray(SearchResult.Entry[]::new));
        return QueryScore.of(new LabelledQuery("q", "anything", "", needs), Answer.of(result, Map.of()));
    }
}
