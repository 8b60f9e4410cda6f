package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import io.quarkus.test.junit.QuarkusTest;

/** Writing questions and reading answers. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class WritingTest {

    private static final String EVERYTHING = """
            # Four things

            | route | state |
            |:--|--:|
            | shop | **enabled** |

            - [x] read
            - [ ] changed

            ```json
            {"name": "shop", "enabled": true, "weight": 3}
            ```

            ```yaml
            name: shop
            ```

            """;

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
        admin.openPanel();
    }

    @Test
    void sendsOnEnterAndBreaksTheLineOnShiftEnter() {
        admin.box().pressSequentially("How many routes");
        admin.box().press("Shift+Enter");
        admin.box().pressSequentially("do I have?");
        assertThat(admin.box()).hasValue("How many routes\ndo I have?");

        admin.box().press("Enter");

        assertThat(admin.answer()).containsText("312 routes");
        assertThat(admin.box()).hasValue("");
        assertThat(admin.box()).isFocused();
    }

    @Test
    void leavesTheEnterThatEndsACompositionAlone() {
        CDPSession devtools = page.context().newCDPSession(page);
        com.google.gson.JsonObject composing = new com.google.gson.JsonObject();
        composing.addProperty("text", "にほん");
        composing.addProperty("selectionStart", 3);
        composing.addProperty("selectionEnd", 3);
        admin.box().focus();
        devtools.send("Input.imeSetComposition", composing);

        admin.box().evaluate("""
                it => it.dispatchEvent(new KeyboardEvent('keydown',
                  {key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true}))""");

        assertThat(page.locator(".turn")).hasCount(0);
        assertThat(admin.box()).hasValue("にほん");
    }

    @Test
    void answersAtOnceWithoutStreamingAndRemembersThat() {
        Locator streaming = page.locator(".switch");
        streaming.click();
        assertThat(streaming).hasAttribute("aria-checked", "false");
        page.reload();
        assertThat(page.locator(".switch")).hasAttribute("aria-checked", "false");

        Request request = page.waitForRequest("**/assistant/chat", () -> admin.ask("How many routes do I have?"));

        assertThat(request.headerValue("accept")).isEqualTo("application/json");
        assertThat(admin.answer()).containsText("312 routes");
        assertThat(admin.turn().locator(".step.ok")).hasCount(2);
        page.locator(".switch").click();
        page.reload();
        assertThat(page.locator(".switch")).hasAttribute("aria-checked", "true");
    }

    @Test
    void showsTablesTasksAndCodeInColours() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        MadeUpAnswers.say(page, EVERYTHING);
        admin.ask("Show everything");

        assertThat(admin.answer().locator("tbody td").last()).hasText("enabled");
        assertThat(admin.answer().locator("li").first()).containsText("☑ read");
        assertThat(admin.answer().locator("li").last()).containsText("☐ changed");
        assertThat(admin.answer().locator(".hljs-attr").first()).hasText("\"name\"");
        admin.answer().locator("gateway-assistant-code").first().getByLabel("Copy").click();
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("{\"name\": \"shop\", \"enabled\": true, \"weight\": 3}");
        admin.screenshot("markdown");
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void opensPagesHereAndDocumentationBesideThem() {
        MadeUpAnswers.say(page, "See [the teams](/backoffice/teams) and [how routes work](/backoffice/docs/routes).");
        admin.ask("Where?");
        Locator links = admin.answer().locator("a");
        assertThat(links.last()).hasAttribute("target", "_blank");

        Page documentation = page.context().waitForPage(links.last()::click);
        assertThat(documentation).hasURL(admin.address("/backoffice/docs/routes"));
        links.first().click();

        page.waitForURL("**/backoffice/teams");
        assertThat(page.locator(".panel")).isVisible();
    }

    @Test
    void showsTheHostOfALinkThatLeavesAndTellsItNothingOfThePage() {
        MadeUpAnswers.stream(page, MadeUpAnswers.started()
                + MadeUpAnswers.step("doc_search", "{}", "Found: https://manual.example/page", "'ok':true,'durationMs':1")
                + MadeUpAnswers.text("Read [the gateway](https://manual.example/page).") + MadeUpAnswers.finished());

        admin.ask("Where is the manual?");

        Locator link = admin.answer().locator("gateway-assistant-markdown a");
        assertThat(link).hasText("the gateway (manual.example)");
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void scrollsOnlyWhileTheReaderIsAtTheEnd() {
        MadeUpAnswers.say(page, "A line.\n\n".repeat(60));
        admin.ask("A long one");
        Locator back = page.getByLabel("Go to the latest answer");
        assertThat(back).hasCount(0);

        page.locator(".transcript").evaluate("it => it.scrollTop = 0");
        assertThat(back).isVisible();
        admin.box().fill("x");
        assertThat(page.locator(".transcript").evaluate("it => it.scrollTop")).isEqualTo(0);
        admin.screenshot("scrolled-up");
        back.click();

        assertThat(back).hasCount(0);
        assertThat((Boolean) page.locator(".transcript")
                .evaluate("it => it.scrollHeight - it.scrollTop - it.clientHeight < 2")).isTrue();
    }
}
