package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.gatewayassistant.sample.assistant.ScriptedProvider;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.spi.AssistantSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The settings section on the backoffice's page of the global configuration. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
@ExtendWith(ChromiumExtension.class)
class SettingsElementTest {

    ScriptedModel model;

    @Inject
    CurrentSettings settings;

    private AssistantSettings before;
    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        before = settings.get();
        this.admin = admin;
        page = admin.page;
        admin.visit("/backoffice/global-config");
        assertThat(button("Test")).isVisible();
    }

    @AfterEach
    void close() {
        settings.replace(before);
    }

    @Test
    void savesWhatWasChangedAndTheConfigurationShowsIt() {
        toggle("May create and change").check();
        number().fill("9");
        assertThat(section()).containsText("Unsaved changes");

        button("Save").click();

        assertThat(section().locator(".saved")).hasText("Saved");
        assertThat(settings.get().allowApiWrite()).isTrue();
        assertThat(settings.get().maxToolCalls()).isEqualTo(9);
        assertThat(page.locator("#json")).hasValue(Pattern.compile("\"maxToolCalls\" ?: 9"));
        admin.screenshot("settings");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        toggle("May create and change").focus();
        page.keyboard().press("Space");
        number().focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("11");
        page.keyboard().press("Enter");

        assertThat(section().locator(".saved")).hasText("Saved");
        assertThat(settings.get().maxToolCalls()).isEqualTo(11);
        assertThat(settings.get().allowApiWrite()).isTrue();
    }

    @Test
    void marksWhatIsWrongAndSavesNothing() {
        number().fill("101");
        toggle("May delete").check();

        button("Save").click();

        assertThat(section().locator("#maxToolCalls-hint")).hasText("Enter a whole number from 1 to 100.");
        assertThat(admin.focused()).isEqualTo("maxToolCalls");
        assertThat(number()).hasValue("101");
        assertThat(settings.get()).isEqualTo(before);
        admin.screenshot("settings-refused");
        admin.meetsAxe("gateway-assistant-settings");
    }

    @Test
    void showsWhatOnlyTheServerCouldKnowAtItsField() {
        page.evaluate("""
                () => {
                  const select = document.querySelector('gateway-assistant-settings').shadowRoot
                    .querySelector('gateway-assistant-settings-form').shadowRoot.querySelector('#provider');
                  select.append(new Option('Gone', 'gone'));
                  select.value = 'gone';
                  select.dispatchEvent(new Event('change'));
                }""");

        button("Save").click();

        assertThat(section().locator("#provider-hint")).containsText("no language model is called 'gone'");
        assertThat(section()).containsText("Nothing was saved");
    }

    @Test
    void triesTheModelBeforeItIsChosen() {
        model.restart(Turn.text("OK"));
        button("Test").click();
        assertThat(section().locator(".result")).containsText("scripted (openai) answered");

        model.restart(Turn.unauthorized());
        button("Test").click();
        assertThat(section().locator(".result.bad")).containsText("refused its key");
    }

    @Test
    void readsTheCatalogAgain() {
        button("Read again").click();

        assertThat(section().locator(".state")).containsText("operations");
        assertThat(section().locator(".sources")).containsText("read");
    }

    @Test
    void asksBeforeAnUnsavedChangeIsLost() {
        toggle("May delete").check();
        boolean[] asked = { false };
        page.onDialog(dialog -> {
            asked[0] = dialog.type().equals("beforeunload");
            dialog.dismiss();
        });

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Routes").setExact(true)).click();
        page.waitForTimeout(500);

        assertThat(asked[0]).isTrue();
        assertThat(page).hasURL(admin.address("/backoffice/global-config"));
        button("Discard").click();
        assertThat(toggle("May delete")).not().isChecked();
    }

    @Test
    void switchesThePanelOffAndOn() {
        toggle("Assistant enabled").uncheck();
        button("Save").click();
        assertThat(admin.panel().locator("button")).hasCount(0);

        toggle("Assistant enabled").check();
        button("Save").click();
        assertThat(admin.panel().locator(".launcher")).isVisible();
    }

    @Test
    void isReadInAnOrderThatMakesSense() {
        assertThat(section().locator("section.settings")).matchesAriaSnapshot("""
                - region "Assistant":
                  - heading "Assistant" [level=2]
                  - switch "Assistant enabled" [checked]
                  - group "Language model":
                    - combobox "Provider"
                    - button "Test"
                    - spinbutton "Tool calls per message"
                  - group "What it may do":
                    - switch "May call the admin API" [checked]
                    - switch "May create and change"
                    - switch "May delete"
                    - combobox "Key for the admin API"
                  - group "Catalog of operations":
                    - button "Read again"
                  - button "Save" [disabled]
                  - button "Discard" [disabled]
                """);
    }

    @Test
    void speaksFrenchInTheDark() {
        admin.speakFrench();
        admin.wearDark();

        assertThat(section().getByRole(AriaRole.BUTTON, named("Tester"))).isVisible();
        assertThat(section()).containsText("Peut créer et modifier");
        button("Tester").scrollIntoViewIfNeeded();
        admin.screenshot("settings-french-dark");
        admin.meetsAxe("gateway-assistant-settings");
    }

    private Locator section() {
        return page.locator("gateway-assistant-settings-form");
    }

    private Locator button(String name) {
        return section().getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator toggle(String name) {
        return section().getByRole(AriaRole.SWITCH, named(name));
    }

    private Locator number() {
        return section().getByRole(AriaRole.SPINBUTTON);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
