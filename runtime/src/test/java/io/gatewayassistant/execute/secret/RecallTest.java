package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * How much of what people labelled a secret is taken for one, by names and values alone: no document, no configuration. The
 * figures
 * are those of the documentation.
 */
class RecallTest {

    private static final List<Labelled> FIELDS = read();

    private record Labelled(String source, String field, String kind, boolean secret) {

        boolean hidden() {
            Redacting thread = new Redacting();
            JsonNode document = value(kind);
            List<String> names = List.of(field.substring(field.indexOf('.') + 1).split("\\."));
            for (String name : names.reversed()) {
                document = JsonNodeFactory.instance.objectNode().set(name, document);
            }
            return !thread.redactor.redact(document, Redacting.ITEM, thread.vault).equals(document);
        }
    }

    @ParameterizedTest
    @CsvSource({ "sample-gateway, 8, 8, 8", "otoroshi-document, 3, 3, 3", "otoroshi-entities, 52, 50, 52" })
    void findsWhatTheDocumentationSays(String source, int secrets, int found, int hidden) {
        List<Labelled> labelled = FIELDS.stream().filter(field -> field.source().equals(source)).toList();

        assertThat(labelled.stream().filter(Labelled::secret)).hasSize(secrets);
        assertThat(labelled.stream().filter(field -> field.secret() && field.hidden())).hasSize(found);
        assertThat(labelled.stream().filter(Labelled::hidden)).hasSize(hidden);
    }

    @Test
    void missesAndOverdoesWhatTheDocumentationSays() {
        assertThat(FIELDS.stream().filter(field -> field.secret() && !field.hidden()).map(Labelled::field))
                .containsExactly("AdminSession.randomId", "PrivateAppSession.randomId");
        assertThat(FIELDS.stream().filter(field -> !field.secret() && field.hidden()).map(Labelled::field))
                .containsExactly("BasicAuth.users.webauthn.credentials", "Route.plugins.config.accessKey");
    }

    /** As such a field usually has it. */
    private static JsonNode value(String kind) {
        return switch (kind) {
            case "flag" -> BooleanNode.TRUE;
            case "number" -> IntNode.valueOf(86_400);
            case "pem" -> TextNode.valueOf("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----");
            case "public-pem" -> TextNode.valueOf("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAw\n-----END CERTIFICATE-----");
            case "url" -> TextNode.valueOf("https://idp.example.org/oauth/token");
            case "credential-url" -> TextNode.valueOf("https://elastic:changeme@es.example.org:9200");
            case "bearer" -> TextNode.valueOf("Bearer abcdef");
            case "jwt" -> TextNode.valueOf("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.dGhlLXNpZ25hdHVyZQ");
            case "hash" -> TextNode.valueOf("$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy");
            case "token" -> TextNode.valueOf("Kq3vT9xLmB2wRz7pYc5nHs8dFj4gUa6e");
            case "text" -> TextNode.valueOf("orders");
            default -> throw new IllegalArgumentException("Unknown kind of value: " + kind);
        };
    }

    private static List<Labelled> read() {
        try (InputStream in = Objects.requireNonNull(RecallTest.class.getResourceAsStream("/secrets/fields.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Labelled(cells[0], cells[1], cells[2], cells[3].equals("secret")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
