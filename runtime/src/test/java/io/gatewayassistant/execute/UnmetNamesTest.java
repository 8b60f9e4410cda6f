package io.gatewayassistant.execute;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.settings.TestConfig;

class UnmetNamesTest {

    private static final List<Operation> OPERATIONS = List.of(
            operation("POST /apis/routes/search", "").withId("searchRoutes"),
            operation("GET /apis/routes", "").withId("listRoutes"),
            operation("DELETE /apis/admins/{id}", "").withId("deleteAdmin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "operations.serchRoutes.access | read | operations.\"serchRoutes\" changes nothing: the catalog has no operation of this "
                    + "id. The closest are: searchRoutes, listRoutes",
            "operations.SEARCHROUTES.access | read | The closest are: searchRoutes",
            "operations.xyz.access | read | no operation of this id.",
            "protect.operations.operation-ids | removeAdmin* | operation-ids: 'removeAdmin*' protects nothing: it fits no operation of the catalog. "
                    + "The closest are: deleteAdmin",
            "protect.operations.paths | /api/admins/* | protect.operations.paths: '/api/admins/*' protects nothing",
            "protect.operations.tags | admin | protect.operations.tags: 'admin' protects nothing",
            "protect.kinds | admin | protect.kinds: no path of the catalog has the segment 'admin', so that it protects only what is "
                    + "given as a parameter or in a body. The closest are: admins",
            "protect.pointers.rutes | /a | protect.pointers: no path of the catalog has the segment 'rutes'",
            "protect.own-key-kinds | keys | protect.own-key-kinds: no path of the catalog has the segment 'keys'",
            "protect.things | admn/1 | protect.things: no path of the catalog has the segment 'admn'" })
    void namesWhatMeansNothingAndWhatIsClosest(String key, String value, String warning) {
        assertThat(UnmetNames.in(TestConfig.of(Map.of(key, value)), OPERATIONS)).singleElement().asString()
                .startsWith("quarkus.gateway-assistant.").contains(warning);
    }

    @Test
    void saysNothingOfWhatIsThere() {
        Map<String, String> properties = Map.of("operations.searchRoutes.access", "read", "protect.operations.operation-ids",
                "LIST*", "protect.operations.paths", "/apis/*", "protect.kinds", "Admins,routes", "protect.pointers.routes",
                "/a",
                "protect.things", "admins/1", "protect.own-key-kinds", "routes");

        assertThat(UnmetNames.in(TestConfig.of(properties), OPERATIONS)).isEmpty();
    }
}
