package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is protected by its name, and is named in the query or as a key of the body. */
class ProtectedNamesTest {

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void protect() {
        rig.properties = Map.of("protect.kinds", "admins", "protect.things", "things/the-key");
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=admins", "q=%61dmins", "q=%2561dmins", "q=%252561dmins", "q=ADMINS", "q=users,admins",
            "q=users%7Cadmins", "q=/apis/admins/1", "q=%252Fapis%252Fadmins", "to=apis%5Cadmins", "q=users%20admins",
            "q=%EF%BD%81dmins", "q=the-key", "q=1,the-key", "q=%2574he-key" })
    void findsItHoweverTheValueIsSpelled(String query) {
        assertThat(rig.call("DELETE", "/apis/things/1?" + query).path("error").asText()).contains("protected");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"the-key\":{\"enabled\":false}}", "{\"changes\":{\"The-Key\":{}}}",
            "[{\"set\":[{\"/things/the-key\":1}]}]" })
    void findsAThingThatABodyHasAsAKey(String body) {
        assertThat(rig.call("POST", "/apis/things", "\"body\":" + body).path("error").asText()).contains("protected");
        assertThat(rig.api.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=administrators", "q=the-keys", "q=100%25EA", "q=50%25", "q=a%20b", "q=%25zz" })
    void letsOtherValuesPass(String query) {
        rig.call("DELETE", "/apis/things/1?" + query);

        assertThat(rig.api.lines()).containsExactly("DELETE /apis/things/1?" + query);
    }
}
