package io.gatewayassistant.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.settings.ApiKeyCredentials;

@Timeout(20)
class DocumentSourceTest {

    private static final String ROUTES = "{\"openapi\":\"3.0.0\",\"paths\":{\"/routes\":{\"get\":{}}}}";
    private static final String KEYS = "{\"openapi\":\"3.0.0\",\"paths\":{\"/keys\":{\"get\":{}}}}";

    private final DocumentServer server = new DocumentServer(ROUTES);
    private final DocumentSource source = http(server.location(), Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksConditionallyAndReadsAgainOnlyWhatChanged() {
        List<String> first = paths(source.load());
        Optional<List<Operation>> unchanged = source.load();
        server.document = KEYS;
        server.etag = "\"2\"";
        List<String> changed = paths(source.load());

        assertThat(first).containsExactly("/routes");
        assertThat(unchanged).isEmpty();
        assertThat(changed).containsExactly("/keys");
        assertThat(server.answers).containsExactly(200, 304, 200);
        assertThat(server.requests.get(1).getFirst("If-None-Match")).isEqualTo("\"1\"");
        assertThat(server.requests.get(1).getFirst("If-Modified-Since")).isEqualTo("Sun, 22 Nov 2026 15:53:00 GMT");
    }

    @Test
    void theSameBytesUnderAnotherTagAreNotReadAgain() {
        source.load();
        server.etag = "\"2\"";

        assertThat(source.load()).isEmpty();
        assertThat(source.load()).isEmpty();
        assertThat(server.answers).containsExactly(200, 200, 304);
    }

    @Test
    void aVersionThatCannotBeReadIsNeverTakenForKnown() {
        source.load();
        server.document = "<html>maintenance</html>";
        server.etag = "\"2\"";

        assertThatThrownBy(source::load).isInstanceOf(CatalogException.class);
        assertThatThrownBy(source::load).isInstanceOf(CatalogException.class);
        server.document = KEYS;
        assertThat(paths(source.load())).containsExactly("/keys");
    }

    @Test
    void sendsTheConfiguredKey() {
        source.load();

        assertThat(server.requests.getFirst().getFirst("X-Api-Key")).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({ "401, api-key", "403, api-key", "302, redirects are not followed", "404, location", "500, answered 500" })
    void saysWhatToDoAboutAnAnswerThatIsNoDocument(int status, String advice) {
        server.status = status;

        assertThatThrownBy(source::load).isInstanceOf(CatalogException.class).hasMessageContaining(advice)
                .hasMessageContaining("127.0.0.1").hasMessageNotContaining("hidden").hasMessageNotContaining("secret");
    }

    @Test
    void saysThatNothingListens() {
        server.close();

        assertThatThrownBy(source::load).isInstanceOf(CatalogException.class).hasMessageContaining("cannot be fetched");
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DocumentSource slow = http(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), Duration.ofMillis(200));

            assertThatThrownBy(slow::load).isInstanceOf(CatalogException.class);
        }
    }

    @Test
    void neverFetchesWhatADocumentRefersTo() {
        String base = server.location().resolve("/").toString();
        for (String head : List.of("\"openapi\":\"3.0.0\"", "\"openapi\":\"3.1.0\"", "\"swagger\":\"2.0\"")) {
            server.document = """
                    {%1$s,"info":{"title":"t","version":"1"},
                     "paths":{"/a":{"$ref":"%2$spath.json"},"/b":{"get":{"parameters":[{"$ref":"%2$sparameter.json#/p"}],
                       "responses":{"200":{"$ref":"%2$sresponse.json"},"201":{"description":"x","schema":{"$ref":"%2$ss.json"},
                         "content":{"application/json":{"schema":{"$ref":"%2$sschema.json"}}}}}}}},
                     "definitions":{"X":{"$ref":"%2$sx.json"}},"components":{"schemas":{"X":{"$ref":"%2$sx.json"}}}}"""
                    .formatted(head, base);
            server.etag = "\"" + head.hashCode() + "\"";
            server.requests.clear();

            assertThat(paths(source.load())).containsExactly("/b");
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void readsFilesAndResources(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("api.json"), ROUTES);
        DocumentSource files = resource(file.toUri());
        DocumentSource resources = resource(URI.create("classpath:documents/swagger2.json"));

        assertThat(paths(files.load())).containsExactly("/routes");
        assertThat(files.load()).isEmpty();
        Files.writeString(file, KEYS);
        assertThat(paths(files.load())).containsExactly("/keys");
        assertThat(resources.load().orElseThrow()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "classpath:nowhere.json, The class path has no nowhere.json", "file:nowhere.json, does not exist" })
    void saysThatADocumentIsMissing(URI location, String message) {
        assertThatThrownBy(() -> resource(location).load()).isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    private static List<String> paths(Optional<List<Operation>> operations) {
        return operations.orElseThrow().stream().map(Operation::path).toList();
    }

    private static DocumentSource http(URI location, Duration timeout) {
        ApiKeyCredentials key = new ApiKeyCredentials(Map.of("X-Api-Key", "secret"));
        return new DocumentSource("test", new HttpFetch(location, key, timeout), new OpenApiReader("test", null, List.of()));
    }

    private static DocumentSource resource(URI location) {
        return new DocumentSource("test", new ResourceFetch(location, DocumentSourceTest.class.getClassLoader()),
                new OpenApiReader("test", null, List.of()));
    }
}
