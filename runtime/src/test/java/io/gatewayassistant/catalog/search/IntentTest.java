package io.gatewayassistant.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "show all the routes | LIST", "how many keys do we have? | COUNT",
            "create a service | CREATE", "rename the route | UPDATE", "get rid of that user | DELETE",
            "restart the node | DO", "supprime la route | DELETE", "combien de certificats ? | COUNT",
            "créer une clé | CREATE", "modifier le plan | UPDATE" })
    void readsWhatIsToBeDone(String request, Action action) {
        assertThat(Intent.of(request).actions()).contains(action);
    }

    @Test
    void saysNothingWhereNoWordTells() {
        assertThat(Intent.of("certificates of the gateway").actions()).isEmpty();
    }

    @Test
    void namesInQuotesAreNoDeeds() {
        assertThat(Intent.of("the route 'delete'").actions()).doesNotContain(Action.DELETE);
    }

    @Test
    void remembersTheWordsThatTold() {
        assertThat(Intent.of("Supprimez la route").words()).containsExactly("supprimez");
    }
}
