package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;

import io.quarkus.test.junit.QuarkusTest;

/** The panel at home in pages of every look. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class AppearanceTest {

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
    }

    @Test
    void looksAtHomeInTheBackoffice() {
        page.setViewportSize(1280, 800);
        admin.visit("/backoffice/certificates");
        admin.openPanel();
        for (int i = 0; i < 3; i++) {
            page.locator(".edge").press("Shift+ArrowLeft");
        }
        admin.box().focus();

        admin.ask("Which certificates expire this month?");

        assertThat(admin.answer().locator("tbody tr").first()).isVisible();
        assertThat(page.locator(".suggestions")).isVisible();
        admin.screenshot("panel");
    }

    @Test
    void isReadInTheOrderThatItShows() {
        admin.visit("/backoffice/teams");
        admin.openPanel();
        assertThat(panel().ariaSnapshot()).containsSubsequence("Width of the panel", "Gateway Assistant", "Show steps",
                "Clear the conversation", "Enlarge", "Close", "Conversation", "Hello admin", "Suggestions",
                "Sent with your question", "Your question", "Send");

        admin.ask("How many routes do I have?");

        assertThat(panel().ariaSnapshot()).containsSubsequence("Close", "Conversation", "You", "How many routes do I have?",
                "search", "succeeded", "execute", "count routes", "312", "Copy this answer", "Try again", "Edit the question",
                "Good answer", "Poor answer", "Next questions", "Your question", "Send");

        MadeUpAnswers.breakAfter(page, "There are");
        admin.ask("and teams?");

        assertThat(panel().ariaSnapshot()).containsSubsequence("Conversation", "312", "and teams?", "There are",
                "The connection broke", "Try again", "Edit the question", "Your question", "Send");
    }

    @Test
    void isReadWhileAnAnswerIsOnItsWay() {
        admin.openPanel();
        LiveStream.start(page, LiveStream.PROSE, 60);
        admin.box().fill("Tell me everything");
        admin.box().press("Enter");
        assertThat(admin.answer()).containsText("word");

        assertThat(panel().ariaSnapshot()).containsSubsequence("Conversation", "Tell me everything", "word", "Your question",
                "Stop");
        assertThat(panel().locator(".unseen[aria-live=polite]")).not().containsText("word");
    }

    @Test
    void followsThePageIntoTheDark() {
        admin.openPanel();
        admin.ask("list all disabled LLM providers");
        String light = background();

        page.locator("#theme").click();

        assertThat(page.locator(".root")).hasAttribute("data-theme", "dark");
        assertThat(background()).isNotEqualTo(light);
        admin.screenshot("dark");
        admin.meetsAxe("gateway-assistant");
        admin.panel().evaluate("it => it.setAttribute('theme', 'light')");
        admin.wearDark();
        assertThat(page.locator(".root")).hasAttribute("data-theme", "light");
    }

    @Test
    void takesTheColoursOfThePage() {
        admin.openPanel();
        page.evaluate("() => document.documentElement.style.setProperty('--gateway-assistant-background', 'rgb(1, 2, 3)')");

        assertThat(background()).isEqualTo("rgb(1, 2, 3)");
    }

    @Test
    void turnsRoundForPagesThatReadFromRightToLeft() {
        page.evaluate("() => document.documentElement.dir = 'rtl'");
        admin.openPanel();
        admin.ask("How many routes do I have?");

        assertThat(panel().boundingBox().x).isLessThan(20);
        BoundingBox question = page.locator(".question").boundingBox();
        assertThat(question.x).isLessThan(panel().boundingBox().x + 40);
        double width = panel().boundingBox().width;
        page.locator(".edge").press("ArrowRight");
        assertThat(panel().boundingBox().width).isGreaterThan(width);
        admin.screenshot("right-to-left");
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void fillsThePhoneAndMakesWayForAPage() {
        page.setViewportSize(390, 844);
        admin.openPanel();
        admin.ask("How many routes do I have?");
        assertThat(panel()).hasAttribute("role", "dialog");
        assertThat(panel().boundingBox().width).isEqualTo(390);
        assertThat(page.locator("#question").evaluate("it => getComputedStyle(it).fontSize"))
                .as("no phone zooms in on it").isEqualTo("16px");
        admin.screenshot("phone");
        admin.meetsAxe("gateway-assistant");

        MadeUpAnswers.say(page, "See [the teams](/backoffice/teams).");
        admin.ask("Where are the teams?");
        page.locator(".answer a").last().click();

        page.waitForURL("**/backoffice/teams");
        assertThat(page.locator(".launcher")).isVisible();
        assertThat(panel()).hasCount(0);
    }

    @Test
    void keepsStillForThoseWhoWantThat() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        admin.openPanel();

        assertThat((String) panel().evaluate("it => getComputedStyle(it).animationDuration")).isEqualTo("0.001s");
    }

    private Locator panel() {
        return page.locator(".panel");
    }

    private String background() {
        return (String) panel().evaluate("it => getComputedStyle(it).backgroundColor");
    }
}
