package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import io.quarkus.test.junit.QuarkusTest;

/** How a conversation begins, and what of the page goes with it. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class StartTest {

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
    }

    @Test
    void greetsByNameAndSuggestsWhatThePageIsAbout() {
        admin.visit("/backoffice/certificates");
        admin.openPanel();
        assertThat(page.locator(".greeting")).hasText("Hello admin");
        assertThat(suggestions().first()).hasText("Which certificates expire this month?");
        admin.screenshot("start");
        admin.meetsAxe("gateway-assistant");

        suggestions().first().click();

        assertThat(admin.turn()).containsText("Which certificates expire this month?");
        assertThat(admin.answer()).containsText("certificates");
    }

    @Test
    void putsTheSuggestionsOfThePageFirst() {
        admin.panel().evaluate("it => it.setAttribute('suggestions', '[\"Why is checkout slow?\"]')");
        admin.openPanel();

        assertThat(suggestions().first()).hasText("Why is checkout slow?");
    }

    @Test
    void followsAnAnswerUpWithQuestionsThatNobodyHasAsked() {
        admin.openPanel();
        admin.ask("How many routes do I have?");

        assertThat(suggestions().first()).hasText("Which routes are disabled?");
        assertThat(suggestions()).not().containsText(new String[] { "How many routes do I have?" });
        MadeUpAnswers.say(page, "Nothing was looked up for this.");
        admin.ask("Thank you");
        assertThat(suggestions()).hasCount(0);
    }

    @Test
    void showsWhatOfThePageIsSentAndSendsIt() {
        admin.visit("/backoffice/routes/route_accounts-prod");
        admin.openPanel();
        assertThat(chip()).containsText("Accounts, production");
        assertThat(chip()).hasAttribute("aria-checked", "true");

        Request request = page.waitForRequest("**/assistant/chat", () -> admin.ask("How many routes do I have?"));

        assertThat(request.postData()).contains("/backoffice/routes/route_accounts-prod", "\"description\":\"entity\"",
                "{\\\"kind\\\":\\\"routes\\\",\\\"id\\\":\\\"route_accounts-prod\\\",\\\"title\\\":\\\"Accounts, production\\\"}");
    }

    @Test
    void sendsNothingOfThePageToThoseWhoSwitchThatOff() {
        admin.visit("/backoffice/routes");
        admin.openPanel();
        chip().click();
        assertThat(chip()).hasAttribute("aria-checked", "false");
        admin.screenshot("context-off");
        admin.visit("/backoffice/teams");
        assertThat(chip()).hasAttribute("aria-checked", "false");

        Request request = page.waitForRequest("**/assistant/chat", () -> admin.ask("How many routes do I have?"));

        assertThat(request.postData()).contains("\"context\":[]").doesNotContain("/backoffice");
    }

    private Locator suggestions() {
        return page.locator(".suggestions button");
    }

    private Locator chip() {
        return page.locator(".chip");
    }
}
