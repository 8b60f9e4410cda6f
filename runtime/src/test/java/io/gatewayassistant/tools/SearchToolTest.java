package io.gatewayassistant.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.langchain4j.agent.tool.P;
import io.gatewayassistant.catalog.CatalogServices;
import io.gatewayassistant.catalog.operation.Operations;

class SearchToolTest {

    private final SearchTool tool = new SearchTool(CatalogServices.over(Operations.operation("GET /routes", "List routes"),
            Operations.operation("GET /keys", "List keys")));

    @Test
    void searches() {
        ToolAnswer answer = tool.search("list routes", null, null);

        assertThat(answer.failed()).isFalse();
        assertThat(answer.text()).startsWith("GET /routes · List routes");
    }

    @Test
    void describesOneOperationWhateverTheQueryIs() {
        ToolAnswer answer = tool.search("list routes", "get /keys", null);

        assertThat(answer.failed()).isFalse();
        assertThat(answer.text()).isEqualTo("GET /keys · GET-/keys · List keys");
        assertThat(tool.search(null, "get /keys", null)).isEqualTo(answer);
    }

    @Test
    void failsWithTheNearestForAnUnknownOperation() {
        ToolAnswer answer = tool.search(null, "GET /route", null);

        assertThat(answer.failed()).isTrue();
        assertThat(answer.text()).contains("The nearest are:\nGET /routes");
    }

    @Test
    void saysWhatToDoWhenThereIsNeitherQueryNorOperation() {
        ToolAnswer answer = tool.search(" ", "", null);

        assertThat(answer.failed()).isTrue();
        assertThat(answer.text()).startsWith("query is empty: say in a few words what the operation should do");
    }

    @Test
    void requiresNoArgumentSinceOneOfTwoIsEnough() throws NoSuchMethodException {
        List<P> arguments = Stream
                .of(SearchTool.class.getMethod("search", String.class, String.class, ToolRun.class).getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(P.class)).map(parameter -> parameter.getAnnotation(P.class))
                .toList();

        assertThat(arguments).hasSize(2).noneMatch(P::required);
    }
}
