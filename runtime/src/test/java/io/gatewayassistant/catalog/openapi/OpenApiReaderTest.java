package io.gatewayassistant.catalog.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;

class OpenApiReaderTest {

    private static final String DEFINITIONS = "{'Good':{'type':'object'},'Odd':%s}";

    private final List<Operation> dirty = read("dirty.yaml", null);

    @Test
    void keepsOneOfManyEqualParametersAndTexts() {
        List<Operation> operations = new OpenApiReader("test", "", List.of())
                .read("""
                        openapi: 3.0.3
                        paths:
                          /routes:
                            get: { summary: Read all, parameters: [ { name: page, in: query, description: Which, schema: { type: integer } } ] }
                          /zones:
                            get: { summary: Read all, parameters: [ { name: page, in: query, description: Which, schema: { type: integer } } ] }
                        """
                        .getBytes(StandardCharsets.UTF_8));

        Operation first = operations.getFirst();
        Operation second = operations.getLast();
        assertThat(first.path()).isNotEqualTo(second.path());
        assertThat(second.parameters()).hasSize(1).isSameAs(first.parameters());
        assertThat(second.summary()).isSameAs(first.summary());
    }

    @Test
    void oneBadOperationCostsNoOther() {
        assertThat(dirty).extracting(Operation::signature).containsExactlyInAnyOrder("GET /admin/v2/things",
                "POST /admin/v2/things", "GET /admin/v2/things/{id}/parts/{part}", "PATCH /admin/v2/things/{id}/parts/{part}",
                "GET /admin/v2/remote", "POST /admin/v2/deep", "POST /admin/v2/bulk");
    }

    @Test
    void derivesMissingAndRepeatedIds() {
        assertThat(dirty).extracting(Operation::id).containsExactlyInAnyOrder("list", "post_things",
                "get_things_id_parts_part", "patch_part", "remote", "deep", "bulkThings");
    }

    @Test
    void keepsTextsShortAndPlain() {
        assertThat(operation("list").summary()).isEqualTo("List the things");
        assertThat(operation("post_things").summary()).isEqualTo("Creates a thing , see the guide");
    }

    @Test
    void mergesParametersOfThePathAndDeclaresThoseOfTheTemplate() {
        assertThat(operation("get_things_id_parts_part").parameters()).containsExactly(
                new Parameter("id", Parameter.Location.PATH, true, "integer", List.of(), ""),
                new Parameter("part", Parameter.Location.PATH, true, "string", List.of(), ""),
                new Parameter("verbose", Parameter.Location.QUERY, true, "string", List.of("soft", "hard"), "overrides"));
    }

    @Test
    void followsNamedReferencesAndKeepsCyclesBehindTheirNames() {
        Operation create = operation("post_things");

        assertThat(create.body()).isNotNull();
        assertThat(create.body().required()).isTrue();
        assertThat(create.body().shape()).isInstanceOf(Shape.Named.class).isEqualTo(create.success());
        assertThat(create.success().resolved()).isInstanceOf(Shape.AllOf.class);
    }

    @Test
    void unwrapsSchemasAndPrefersJson() {
        Operation patch = operation("patch_part");

        assertThat(patch.body()).isNotNull();
        assertThat(patch.body().mediaType()).isEqualTo("application/merge-patch+json");
        Shape.Fields fields = (Shape.Fields) patch.body().shape().resolved();
        assertThat(fields.fields()).extracting(Shape.Field::name).containsExactly("weight", "inner");
        assertThat(fields.fields().get(1).shape().resolved()).isInstanceOf(Shape.Fields.class);
    }

    @Test
    void dropsReferencesToOtherDocuments() {
        assertThat(operation("remote").parameters()).extracting(Parameter::type).containsExactly("any");
        assertThat(operation("remote").success()).isEqualTo(Shape.ANY);
    }

    @Test
    void copiesWhatDeepReferencesPointAtAndForgetsDanglingOnes() {
        Operation deep = operation("deep");

        assertThat(deep.body()).isNotNull();
        assertThat(deep.body().shape()).isInstanceOf(Shape.ListOf.class);
        assertThat(deep.success()).isEqualTo(Shape.ANY);
    }

    @Test
    void readsSwagger2() {
        List<Operation> operations = read("swagger2.json", null);

        assertThat(operations).extracting(Operation::signature).containsExactly("GET /api/v1/servers/{server_id}/zones",
                "POST /api/v1/servers/{server_id}/zones");
        Operation create = operations.get(1);
        assertThat(create.parameters()).extracting(Parameter::name).containsExactly("server_id");
        assertThat(create.body()).isNotNull();
        assertThat(create.body().shape().resolved()).isInstanceOf(Shape.Fields.class);
        assertThat(create.success()).isEqualTo(create.body().shape());
    }

    @Test
    void readsOpenApi31() {
        Operation create = read("openapi31.json", null).getFirst();

        assertThat(create.path()).isEqualTo("/base/notes");
        assertThat(create.body()).isNotNull();
        assertThat(((Shape.Fields) create.body().shape()).fields()).contains(
                new Shape.Field("text", true, false, new Shape.Scalar("string", List.of())),
                new Shape.Field("due", false, false, new Shape.Scalar("string(date)", List.of())),
                new Shape.Field("anything", false, false, Shape.ANY));
    }

    @ParameterizedTest
    @CsvSource({ "/, /things", "'', /things", "api, /api/things", "/api/, /api/things" })
    void prefixesTheConfiguredBasePath(String basePath, String path) {
        assertThat(read("dirty.yaml", basePath)).extracting(Operation::path).contains(path);
    }

    @ParameterizedTest
    @CsvSource({ "https://a.example.com/v1/, /v1/x", "//kubernetes.local, /x", "/v2, /v2/x", "./, /x", "../up, /x",
            "https://{unknown}/{p}/v1, /x", "'', /x", "api/v3?x=y, /api/v3/x", "nonsense:, /nonsense:/x" })
    void takesThePathOfTheFirstServerWhereItIsUsable(String server, String path) {
        String document = """
                {"openapi":"3.0.0","info":{"title":"t","version":"1"},"servers":[{"url":"%s"}],"paths":{"/x":{"get":{}}}}"""
                .formatted(server);

        assertThat(read(document.getBytes(StandardCharsets.UTF_8))).extracting(Operation::path).containsExactly(path);
    }

    @Test
    void takesWhatIsIncludedAndNotExcluded() {
        Selection selection = new Selection(new Patterns(List.of("/things*"), List.of("BULK"), List.of()),
                new Patterns(List.of(), List.of(), List.of("*part*")));

        assertThat(new OpenApiReader("s", null, List.of(selection)).read(resource("dirty.yaml"))).extracting(Operation::id)
                .containsExactlyInAnyOrder("list", "post_things", "bulkThings");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<!doctype html><p>Please log in</p>", "[]", "{\"a\":1}", "{\"openapi\":", "a: [", "\u0000" })
    void saysWhatIsWrongWithADocumentThatIsNone(String document) {
        assertThatThrownBy(() -> read(document.getBytes(StandardCharsets.UTF_8))).isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("It is ");
    }

    /** Each of these makes the parser throw, or give nothing at all for the whole document. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "3.1.0 | {'requestBody':{'content':{'application/json':7}}} | {'type':'string'}",
            "3.0.0 | {'responses':{'200':{'description':'x','content':{'application/json':null}}}} | {'type':'string'}",
            "2.0 | {'responses':{'200':true}} | {'type':'string'}",
            "2.0 | {'responses':{'200':{'description':'x','schema':{'$ref':[1]}}}} | {'type':'string','enum':7}" })
    void whatBreaksTheParserCostsOnlyItself(String version, String operation, String schema) {
        String document = """
                {'%s':'%s','info':{'title':'t','version':'1'},'paths':{'/a':{'get':%s,'delete':{'responses':{'204':{'description':'x'}}}},
                 '/b':{'get':{'responses':{'200':{'description':'x','schema':{'$ref':'#/definitions/Good'},
                   'content':{'application/json':{'schema':{'$ref':'#/components/schemas/Good'}}}}}}}},
                 '%s':%s}"""
                .formatted(version.equals("2.0") ? "swagger" : "openapi", version, operation,
                        version.equals("2.0") ? "definitions" : "components",
                        version.equals("2.0") ? DEFINITIONS.formatted(schema)
                                : "{'schemas':" + DEFINITIONS.formatted(schema) + "}");

        List<Operation> operations = read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(operations).extracting(Operation::signature).contains("DELETE /a", "GET /b").hasSizeLessThanOrEqualTo(3);
        assertThat(operations).filteredOn(o -> o.path().equals("/b")).extracting(o -> o.success().resolved())
                .containsExactly(new Shape.MapOf(Shape.ANY));
    }

    @Test
    void aDocumentWithoutPathsHasNoOperations() {
        byte[] document = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(document)).isEmpty();
    }

    @Test
    void readsLaterVersionsAsTheLatestThatItKnows() {
        byte[] document = "{\"openapi\":\"3.2.0\",\"paths\":{\"/x\":{\"head\":{}}}}".getBytes(StandardCharsets.UTF_8);

        assertThat(read(document)).extracting(Operation::verb).containsExactly(HttpVerb.HEAD);
    }

    private Operation operation(String id) {
        return dirty.stream().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Operation> read(byte[] document) {
        return new OpenApiReader("test", null, List.of()).read(document);
    }

    private static List<Operation> read(String name, String basePath) {
        return new OpenApiReader("test", basePath, List.of()).read(resource(name));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Objects
                .requireNonNull(OpenApiReaderTest.class.getResourceAsStream("/documents/" + name))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
