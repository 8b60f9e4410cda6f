package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiDocumentTest {

    @Inject
    ObjectMapper mapper;

    private JsonNode document;

    @BeforeEach
    void readDocument() throws Exception {
        document = mapper.readTree(api().get("/apis/openapi.json").then().statusCode(200).extract().asString());
    }

    @Test
    void namesEveryOperationOnceInWordsOfItsKind() {
        List<String> ids = document.findValuesAsText("operationId");

        assertThat(ids).doesNotHaveDuplicates().contains("listRoutes", "countRoutes", "routeTemplate", "createApiKey",
                "readGlobalConfig",
                "bulkDeleteLlmProviders", "patchAdminSession");
        assertThat(document.toString()).doesNotContain("{label", "{Type", "{a label").contains("Create an API key",
                "Get a template of a route");
    }

    @Test
    void describesEveryKind() {
        for (Kind<?> kind : Kinds.ALL) {
            JsonNode list = document.path("paths").path(kind.path()).path("get");
            assertThat(list.path("operationId").asText()).isEqualTo("list" + kind.typeName() + "s");
            assertThat(list.at("/responses/200/content/application~1json/schema/items/$ref").asText())
                    .isEqualTo("#/components/schemas/" + kind.typeName());
            assertThat(document.path("paths").path(kind.path()).at("/post/requestBody/content/application~1json/schema/$ref")
                    .asText())
                    .isEqualTo("#/components/schemas/" + kind.typeName());
            assertThat(document.path("components").path("schemas").path(kind.typeName()).path("required").toString())
                    .contains("name");
        }
    }

    @Test
    void describesTheFiltersThatAKindHas() {
        assertThat(parameters(Kinds.CERTIFICATES)).contains("expiresBefore", "expiresAfter", "autoRenew", "page", "pageSize")
                .doesNotContain("privateKey", "enabled");
        assertThat(parameters(Kinds.LLM_PROVIDERS)).contains("enabled", "provider", "search").doesNotContain("token");
    }

    @Test
    void acceptsEveryFilterThatItDescribes() {
        for (Kind<?> kind : Kinds.ALL) {
            for (String name : parameters(kind)) {
                String value = name.startsWith("page") ? "1"
                        : name.endsWith("Before") || name.endsWith("After") ? "2030-01-31" : "x";
                api().queryParam(name, value).get(kind.path()).then().statusCode(200);
            }
        }
    }

    @Test
    void marksSecrets() {
        assertThat(schema("ApiKey", "clientSecret")).contains("password");
        assertThat(schema("Certificate", "privateKey")).contains("password");
        assertThat(schema("LlmProvider", "token")).contains("password");
        assertThat(schema("JwtVerifier", "secret")).contains("password");
    }

    private String schema(String type, String property) {
        return document.path("components").path("schemas").path(type).path("properties").path(property).path("format").asText();
    }

    private List<String> parameters(Kind<?> kind) {
        return StreamSupport
                .stream(document.path("paths").path(kind.path()).path("get").path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asText()).toList();
    }
}
