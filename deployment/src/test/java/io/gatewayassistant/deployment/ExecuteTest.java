package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.execute.BatchExecutor;
import io.gatewayassistant.execute.BatchResult;
import io.gatewayassistant.execute.ExecutionContext;
import io.gatewayassistant.execute.RunLabel;
import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.CallAuthorizer;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.spi.ProposedCall;
import io.quarkus.test.QuarkusUnitTest;

/** With nothing configured but the switches: the own document, the own socket, the person's own session. */
class ExecuteTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, Lamps.class, NotTheCellar.class))
            .overrideRuntimeConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.gateway-assistant.defaults.allow-api-usage", "true")
            .overrideConfigKey("quarkus.gateway-assistant.catalog.ready-timeout", "20s");

    @Inject
    BatchExecutor executor;

    @Inject
    CatalogService catalog;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> sent = new ArrayList<>();

    @Path("/lamps")
    public static class Lamps {

        @GET
        @Path("{id}")
        public Lamp read(String id, @Context SecurityContext security) {
            return new Lamp(id, security.getUserPrincipal() == null ? "nobody" : security.getUserPrincipal().getName());
        }

        @PUT
        @Path("{id}")
        public Lamp change(String id, Lamp lamp) {
            return lamp;
        }
    }

    public record Lamp(String id, String seenBy) {
    }

    @ApplicationScoped
    public static class NotTheCellar implements CallAuthorizer {

        @Override
        public Optional<String> refusal(Caller caller, ProposedCall call) {
            return call.path().endsWith("/cellar") ? Optional.of("nobody goes into the cellar") : Optional.empty();
        }
    }

    @BeforeEach
    void waitForTheCatalog() {
        catalog.search("lamps");
    }

    @Test
    void callsTheApplicationItselfAsThePersonWhoAsks() throws IOException {
        JsonNode results = execute("""
                [{"name":"a","method":"get","url":"/lamps/7"},{"name":"b","method":"GET","url":"/lamps/x${a.body.id}"},
                 {"name":"c","method":"GET","url":"/lamps/cellar"},{"name":"d","method":"PUT","url":"/lamps/7","body":{}},
                 {"name":"e","method":"GET","url":"/nowhere/7"}]""");

        assertThat(results.at("/a/body").toString()).isEqualTo("{\"id\":\"7\",\"seenBy\":\"alice\"}");
        assertThat(results.at("/b/body/id").asText()).isEqualTo("x7");
        assertThat(results.at("/c/error").asText()).contains("nobody goes into the cellar");
        assertThat(results.at("/d/error").asText()).contains("allowApiWrite");
        assertThat(results.at("/e/error").asText()).contains("GET /lamps/{id}");
        assertThat(sent).isEmpty();
    }

    private JsonNode execute(String requests) throws IOException {
        String basic = Base64.getEncoder().encodeToString("alice:alice".getBytes(StandardCharsets.UTF_8));
        BatchResult result = (BatchResult) executor.execute(requests,
                new ExecutionContext(new Caller("alice", "Alice", null, Set.of("admin")), "thread",
                        new RunLabel("run", "model"), new SessionCredentials("quarkus-credential", null, "Basic " + basic),
                        new SecretVault(), () -> false, sent::add,
                        new KeptAnswers(1 << 20, 1 << 20).shelf()));
        return json.readTree(result.json());
    }
}
