package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import io.quarkus.test.junit.QuarkusTest;

/** What a person can do about an answer. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class ControlTest {

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
        admin.openPanel();
    }

    @Test
    void stopsAnAnswerThatIsOnItsWay() {
        LiveStream.start(page, LiveStream.PROSE, 60);
        admin.box().fill("Tell me everything");
        admin.box().press("Enter");
        assertThat(admin.answer()).containsText("word");
        admin.screenshot("running");
        admin.meetsAxe("gateway-assistant");

        Request stop = page.waitForRequest("**/stop", () -> page.getByLabel("Stop").click());

        assertThat(stop.method()).isEqualTo("POST");
        assertThat(admin.answer()).containsText("Stopped.");
        assertThat(page.getByLabel("Send", exactly())).isVisible();
        admin.screenshot("stopped");
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void asksAgainAndChangesTheLastQuestion() {
        admin.ask("How many routes do I have?");
        page.getByLabel("Try again").click();
        assertThat(admin.answer()).containsText("312 routes");
        assertThat(page.locator(".turn")).hasCount(1);

        page.getByLabel("Edit the question").click();
        assertThat(admin.box()).hasValue("How many routes do I have?");
        assertThat(admin.box()).isFocused();
        admin.ask("How many teams do I have?");

        assertThat(page.locator(".turn")).hasCount(1);
        assertThat(admin.answer()).containsText("11 teams");
    }

    @Test
    void copiesAnAnswerAndClearsTheConversation() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        admin.ask("How many routes do I have?");
        page.getByLabel("Copy this answer").click();
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()")).contains("There are **312** routes.");

        Request clear = page.waitForRequest("**/threads/*", () -> page.getByLabel("Clear the conversation").click());

        assertThat(clear.method()).isEqualTo("DELETE");
        assertThat(page.locator(".turn")).hasCount(0);
        assertThat(page.locator(".greeting")).isVisible();
        assertThat(admin.box()).isFocused();
    }

    @Test
    void tellsTheServerWhatAPersonThinksOfAnAnswer() {
        admin.ask("How many routes do I have?");
        Response good = page.waitForResponse("**/feedback", () -> page.getByLabel("Good answer").click());
        assertThat(good.status()).isEqualTo(204);
        assertThat(page.getByLabel("Good answer")).hasAttribute("aria-pressed", "true");

        page.getByLabel("Poor answer").click();
        assertThat(page.getByLabel("Good answer")).hasAttribute("aria-pressed", "false");
        page.getByLabel("What was wrong?").fill("It is not the number I see");
        admin.screenshot("feedback");
        admin.meetsAxe("gateway-assistant");
        Response comment = page.waitForResponse("**/feedback", () -> page.getByLabel("What was wrong?").press("Enter"));

        assertThat(comment.status()).isEqualTo(204);
        assertThat(comment.request().postData()).contains("\"rating\":\"down\"", "not the number I see");
        assertThat(page.getByLabel("What was wrong?")).hasCount(0);

        page.reload();
        assertThat(page.getByLabel("Poor answer")).hasAttribute("aria-pressed", "true");
        assertThat(page.getByLabel("What was wrong?")).hasCount(0);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
