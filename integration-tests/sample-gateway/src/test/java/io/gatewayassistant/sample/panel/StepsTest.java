package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

/** What the assistant did, as lines that stay and open. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class StepsTest {

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
        admin.openPanel();
    }

    @Test
    void sayWhatTheyDidHowItWentAndHowLongItTook() {
        admin.ask("How many routes do I have?");

        Locator step = page.locator(".step.ok").last();
        assertThat(step.locator(".tool")).hasText("execute");
        assertThat(step.locator(".does")).hasText("count routes");
        assertThat(step.locator(".state")).containsText("succeeded");
        assertThat(step.locator(".took")).hasText(Pattern.compile("\\d+(\\.\\d)? m?s"));
        assertThat(step.locator("svg").first()).isVisible();
    }

    @Test
    void openByKeyboardToAllThatWasSentAndReceived() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        admin.ask("How many routes do I have?");
        Locator step = page.locator(".step").last();

        step.locator("summary").press("Enter");

        assertThat(step).hasAttribute("open", "");
        assertThat(step.locator("gateway-assistant-code").first()).containsText("/apis/proxy.gateway.io/v1/routes/_count");
        assertThat(step.locator("gateway-assistant-code").last().locator(".hljs-number").first()).hasText("200");
        step.locator("gateway-assistant-code").last().getByLabel("Copy").click();
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()")).contains("\"count\": 312");
        admin.screenshot("step");
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void sayInWordsWhatABatchDoesAndWhyItFailed() {
        MadeUpAnswers.stream(page, MadeUpAnswers.started() + MadeUpAnswers.step("execute", """
                {"requests":[{"method":"GET","url":"/apis/v1/routes"},{"method":"GET","url":"/apis/v1/teams/_count"},
                 {"method":"DELETE","url":"/apis/v1/routes/r1"}]}""", "refused",
                "'ok':false,'durationMs':1200,'error':'Deleting is switched off.'")
                + MadeUpAnswers.text("That is not allowed.") + MadeUpAnswers.finished());

        admin.ask("Delete it");

        assertThat(page.locator(".step.failed .does")).hasText("3 calls: list routes, count teams, delete routes r1");
        assertThat(page.locator(".step.failed .took")).hasText("1.2 s");
        assertThat(admin.answer().locator(".why")).hasText("Deleting is switched off.");
        admin.screenshot("step-failed");
        admin.meetsAxe("gateway-assistant");
    }
}
