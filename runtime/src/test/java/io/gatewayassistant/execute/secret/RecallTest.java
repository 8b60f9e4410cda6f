package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * How much of what people labelled a secret is taken for one, by names and values alone: no document, no configuration.
 * The figures are those of the documentation.
 */
class RecallTest {

    private static final List<Labelled> FIELDS = read("/secrets/fields.tsv");
    /** Of documents that whoever wrote the rules had not seen. */
    private static final List<Labelled> UNSEEN = read("/secrets/unseen-fields.tsv");
    private static final Pattern BESIDE = Pattern.compile("(\\w+)=(.+)");

    private record Labelled(String source, String field, String kind, boolean secret) {

        boolean hidden() {
            Redacting thread = new Redacting();
            JsonNode document = value(kind);
            List<String> names = List.of(field.substring(field.indexOf('.') + 1).split("\\."));
            for (String name : names.reversed()) {
                document = around(name, document);
            }
            return !thread.redactor.redact(document, Redacting.ITEM, thread.vault).equals(document);
        }
    }

    /** {@code name=DB_PASSWORD} is no step, but a field beside the next one. */
    private static JsonNode around(String name, JsonNode value) {
        Matcher beside = BESIDE.matcher(name);
        if (beside.matches() && value instanceof ObjectNode object) {
            return object.put(beside.group(1), beside.group(2));
        }
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    @ParameterizedTest
    @CsvSource({ "github, 17, 16, 26", "kubernetes, 7, 7, 9", "powerdns, 4, 4, 4", "wiremock, 14, 14, 15",
            "microsoft-graph, 21, 18, 37", "stripe, 6, 6, 11" })
    void findsWhatTheDocumentationSaysInDocumentsThatTheRulesWereNotWrittenFor(String source, int secrets, int found,
            int hidden) {
        assertFigures(UNSEEN, source, secrets, found, hidden);
    }

    @Test
    void missesInThemWhatTheDocumentationSays() {
        assertThat(UNSEEN.stream().filter(field -> field.secret() && !field.hidden()).map(Labelled::field)).containsExactly(
                "runner-jit-config.encoded_jit_config", "managedDevice.activationLockBypassCode",
                "editionUpgradeConfiguration.productKey", "pkcs12Certificate.pkcs12Value");
    }

    @ParameterizedTest
    @CsvSource({ "sample-gateway, 8, 8, 8", "otoroshi-document, 3, 3, 3", "otoroshi-entities, 52, 50, 52" })
    void findsWhatTheDocumentationSays(String source, int secrets, int found, int hidden) {
        assertFigures(FIELDS, source, secrets, found, hidden);
    }

    private static void assertFigures(List<Labelled> fields, String source, int secrets, int found, int hidden) {
        List<Labelled> labelled = fields.stream().filter(field -> field.source().equals(source)).toList();

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
            case "cookie" -> TextNode.valueOf("session=Kq3vT9xLmB2wRz7pYc5nHs8dFj4gUa6e; Path=/");
            case "isc-key" -> TextNode.valueOf("Private-key-format: v1.2\nAlgorithm: 13 (ECDSAP256SHA256)\n"
                    + "PrivateKey: iQ2tzXvGqvWnWQVk0pvhqXkQ5m5V5xQn2Gd6w0cZ1hY=\n");
            case "dnskey" -> TextNode.valueOf(
                    "257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==");
            case "ssh-public-key" -> TextNode
                    .valueOf("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@example.org");
            case "pgp-signature" -> TextNode.valueOf(
                    "-----BEGIN PGP SIGNATURE-----\n\niQIzBAABCAAdFiEEuaE7UNnrtt6qLtYpuMOnpV\n-----END PGP SIGNATURE-----");
            case "recovery-key" -> TextNode.valueOf("121913-175098-483571-316217-420618-609675-140514-236038");
            case "sha" -> TextNode.valueOf("6dcb09b5b57875f334f61aebed695e2e4193db5e");
            case "uuid" -> TextNode.valueOf("7f2c1a52-9a0c-4b4e-8f6e-0d4c6f1b2a3d");
            case "text" -> TextNode.valueOf("orders");
            default -> throw new IllegalArgumentException("Unknown kind of value: " + kind);
        };
    }

    private static List<Labelled> read(String resource) {
        try (InputStream in = Objects.requireNonNull(RecallTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Labelled(cells[0], cells[1], cells[2], cells[3].equals("secret")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
