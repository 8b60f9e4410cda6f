package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.ApiKeyHeaders;
import io.gatewayassistant.preset.Backoffice;
import io.gatewayassistant.preset.BackofficePage;
import io.gatewayassistant.preset.CatalogSelection;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.preset.PagePurpose;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.preset.Protection;

class BackofficeLinksTest {

    private static final Preset PRESET = new Preset("Test", "", new Backoffice("/bo", List.of(
            new BackofficePage("/teams", "Teams", "teams", PagePurpose.LIST),
            new BackofficePage("/teams/:id", "Team", "teams", PagePurpose.EDIT))), List.of(), Set.of(), List.of(),
            CatalogSelection.everything(), new Glossary(Map.of()), ApiKeyHeaders.none(), null, List.of(), null,
            Protection.none());

    @Test
    void linksNamesToTheirPages() {
        String answer = new Dialogue(Gateway.tools()::call, PRESET).ask("list the teams");

        assertThat(answer).contains("| [Payments](/bo/teams/team_1) | team_1 |").contains("[teams](/bo/teams)");
    }

    @Test
    void keepsMarkdownInNamesFromBecomingMarkup() {
        FakeTools tools = Gateway.tools().with("/apis/organize.gateway.io/v1/teams",
                "[{\"id\":\"a\",\"name\":\"x](http://evil) | <b>\"}]");

        String answer = new Dialogue(tools::call, PRESET).ask("list the teams");

        assertThat(answer).contains("[x\\](http://evil) \\| \\<b\\>](/bo/teams/a)");
    }
}
