package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.catalog.CatalogStatus;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.quarkus.test.QuarkusUnitTest;

class OwnDocumentTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Lamps.class))
            // Nothing listens: the document does not come over HTTP.
            .overrideConfigKey("quarkus.http.host-enabled", "false")
            .overrideConfigKey("quarkus.gateway-assistant.catalog.ready-timeout", "20s")
            .overrideConfigKey("quarkus.gateway-assistant.catalog.own.exclude.operation-ids", "*Bulk*");

    @Inject
    CatalogService catalog;

    @Path("/lamps")
    public static class Lamps {

        @GET
        @Operation(operationId = "listLamps", summary = "List all lamps")
        public String list() {
            return "[]";
        }

        @GET
        @Path("{id}")
        @Operation(operationId = "readLamp", summary = "Read one lamp")
        public String read(String id) {
            return id;
        }

        @DELETE
        @Path("_bulk")
        @Operation(operationId = "deleteLampsBulk")
        public void deleteAll() {
        }
    }

    @Test
    void theOwnDocumentIsASourceWithoutHttp() {
        String found = catalog.search("could you list the lamps?");

        assertThat(found).startsWith("GET /lamps · listLamps · List all lamps");
        assertThat(catalog.status().state()).isEqualTo(CatalogStatus.State.READY);
        assertThat(catalog.status().sources()).extracting(CatalogStatus.Source::id).containsExactly("own");
    }

    @Test
    void excludedOperationsAndTheAssistantAreNotInTheCatalog() {
        assertThat(catalog.current().orElseThrow().operations()).extracting(operation -> operation.signature())
                .containsExactlyInAnyOrder("GET /lamps", "GET /lamps/{id}");
        assertThat(catalog.current().orElseThrow().match(HttpVerb.DELETE, "/lamps/_bulk")).isEmpty();
    }
}
