package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

/** What goes wrong is said in words, and costs nobody what they wrote. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class ErrorsTest {

    private static final String QUESTION = "How many routes do I have?";

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
        admin.openPanel();
    }

    @Test
    void saysThatTheServerCannotBeReachedAndTriesAgain() {
        page.context().setOffline(true);
        admin.ask(QUESTION);
        assertThat(problem()).containsText("The server cannot be reached.");
        admin.screenshot("offline");
        admin.meetsAxe("gateway-assistant");

        page.context().setOffline(false);
        remedy("Try again").click();

        assertThat(admin.answer()).containsText("312 routes");
    }

    @Test
    void offersToLogInAgainAndKeepsTheQuestionOverTheLogin() {
        page.context().clearCookies();
        admin.ask(QUESTION);
        assertThat(problem()).containsText("Your session has ended.");
        assertThat(remedy("Log in again")).hasAttribute("target", "_blank");
        admin.screenshot("signed-out");
        admin.meetsAxe("gateway-assistant");
        admin.box().fill("and a second question");

        page.reload();
        admin.login("admin");

        assertThat(admin.box()).hasValue(QUESTION + "\nand a second question");
    }

    @Test
    void keepsAQuestionThatTheServerNeverTookUp() {
        MadeUpAnswers.cutOff(page);
        admin.ask(QUESTION);

        page.reload();

        assertThat(admin.box()).hasValue(QUESTION);
    }

    @ParameterizedTest
    @CsvSource({ "403, forbidden, You may not do this", "409, busy, still being answered",
            "500, internal, Something went wrong" })
    void saysWhyTheServerRefuses(int status, String error, String words) {
        MadeUpAnswers.refuse(page, status, error, Map.of());

        admin.ask(QUESTION);

        assertThat(problem()).containsText(words);
        assertThat(problem()).containsText("The server says " + error);
    }

    @Test
    void countsDownUntilAnotherQuestionIsAllowed() {
        MadeUpAnswers.refuse(page, 429, "rate_limited", Map.of("Retry-After", "3"));
        admin.ask(QUESTION);
        assertThat(problem()).containsText("You can try again in");
        assertThat(remedy("Try again"))
                .isDisabled();
        admin.screenshot("wait");
        admin.meetsAxe("gateway-assistant");
        MadeUpAnswers.stop(page);

        remedy("Try again").click();

        assertThat(admin.answer()).containsText("312 routes");
    }

    @Test
    void saysThatTheLanguageModelIsDown() {
        MadeUpAnswers.fail(page, "provider_error", "The provider answered 502.");
        admin.ask(QUESTION);

        assertThat(problem()).containsText("The language model could not answer.");
        assertThat(problem()).containsText("The provider answered 502.");
        remedy("Edit the question").click();
        assertThat(admin.box()).hasValue(QUESTION);
    }

    @Test
    void keepsWhatCameBeforeTheConnectionBroke() {
        MadeUpAnswers.breakAfter(page, "There are many");

        admin.ask(QUESTION);

        assertThat(admin.answer()).containsText("There are many");
        assertThat(problem()).containsText("The connection broke before the answer was complete.");
        admin.screenshot("cut");
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void isPatientOnASlowNetwork() {
        CDPSession devtools = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 600);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 20_000);
        devtools.send("Network.emulateNetworkConditions", slow);

        admin.box().fill(QUESTION);
        admin.box().press("Enter");
        assertThat(page.locator(".working")).isVisible();
        admin.box().pressSequentially("the next one");

        assertThat(admin.answer()).containsText("312 routes");
        assertThat(admin.box()).hasValue("the next one");
    }

    @Test
    void keepsTwoTabsApart() {
        Administrator other = admin.otherTab("/backoffice/teams");
        other.page.bringToFront();
        other.ask("How many teams do I have?");
        page.bringToFront();
        admin.ask(QUESTION);

        assertThat(page.locator(".turn")).hasCount(1);
        assertThat(other.page.locator(".turn")).hasCount(1);
        assertThat(other.answer()).containsText("11 teams");
    }

    private Locator remedy(String name) {
        return problem().locator(".action", new Locator.LocatorOptions().setHasText(name));
    }

    private Locator problem() {
        return admin.turn().locator(".problem");
    }
}
