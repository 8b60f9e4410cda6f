package io.gatewayassistant.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({ "create a route, CREATE", "Could you please REMOVE it?, DELETE", "how many keys: count them, COUNT",
            "show route x, READ", "show all routes, LIST", "crée une route, CREATE", "désactiver la route, UPDATE",
            "supprimez-la, DELETE", "combien de routes ?, COUNT", "lister les routes, LIST" })
    void readsTheVerbInEnglishAndFrench(String query, Wish wish) {
        assertThat(Wish.of(query)).containsExactly(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "routes", "the jwt verifier of orders", "?!" })
    void withoutAVerbThereIsNoWish(String query) {
        assertThat(Wish.of(query)).isEmpty();
    }
}
