package io.gatewayassistant.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.PagePurpose;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.preset.PresetReader;
import io.gatewayassistant.sample.entity.Kinds;

class PresetTest {

    private final Preset preset = new PresetReader().read("classpath:gateway-assistant-preset");

    @Test
    void linksToTheBackofficePagesOfEveryKind() {
        assertThat(Kinds.ALL).allSatisfy(kind -> {
            assertThat(preset.listPage(kind.plural())).contains("/backoffice/" + kind.plural());
            assertThat(preset.editPage(kind.plural(), "a b")).contains("/backoffice/" + kind.plural() + "/a%20b");
        });
    }

    @Test
    void knowsTheKindOfEveryCollection() {
        assertThat(Kinds.ALL).allSatisfy(kind -> assertThat(preset.resources().kindOf(kind.path() + "/_count"))
                .contains(kind.plural()));
    }

    @Test
    void explainsEveryKindInEnglishAndFrench() {
        assertThat(Kinds.ALL).extracting(kind -> preset.glossary().entries().get(kind.plural()))
                .doesNotContainNull()
                .allSatisfy(entry -> assertThat(entry.words()).containsOnlyKeys("en", "fr"));
        assertThat(Kinds.ALL).allSatisfy(kind -> assertThat(preset.glossary().entries().get(kind.plural()).names())
                .anyMatch(kind.label()::equalsIgnoreCase));
    }

    @Test
    void knowsTheEntityThatAPageShows() {
        assertThat(preset.match("http://localhost:8080/backoffice/routes/route_orders-prod?tab=plugins"))
                .hasValueSatisfying(match -> {
                    assertThat(match.page().kind()).isEqualTo("routes");
                    assertThat(match.page().purpose()).isEqualTo(PagePurpose.EDIT);
                    assertThat(match.id()).isEqualTo("route_orders-prod");
                });
    }
}
