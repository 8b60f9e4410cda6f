package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.gatewayassistant.packaged.GatewayProcess;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;

/**
 * What is down is down: the gateway, a process of its own, is killed and comes back on the same port, and so is its language
 * model.
 */
@ExtendWith(ChromiumExtension.class)
class OutagesIT {

    private static final String ROUTE = "/apis/proxy.gateway.io/v1/routes/route_accounts-dev";

    private static ScriptedModel model;
    private static GatewayProcess gateway;

    private Administrator admin;
    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        model = ScriptedModel.plays(Turn.text("unused"));
        gateway = GatewayProcess.start(Map.of(
                "quarkus.langchain4j.openai.base-url", model.baseUrl(),
                "quarkus.langchain4j.openai.api-key", "sk-of-the-test",
                "quarkus.langchain4j.openai.chat-model.model-name", "scripted",
                "quarkus.gateway-assistant.chat.model-timeout", "10s",
                "quarkus.gateway-assistant.defaults.allow-api-write", "true",
                "quarkus.gateway-assistant.defaults.allow-api-delete", "true"));
    }

    @AfterAll
    static void stop() {
        model.close();
        if (gateway != null) {
            gateway.close();
        }
    }

    @BeforeEach
    void open(Chromium chromium) {
        admin = Administrator.in(chromium.newContext(), gateway.address());
        page = admin.page;
        admin.openPanel();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void saysSoLosesNothingThatWasTypedAndAnswersTheNextQuestion() throws IOException, InterruptedException {
        model.restart(Turn.text("The first answer."));
        admin.ask("The first question");
        String[] words = IntStream.range(0, 300).mapToObj(number -> "word " + number + ", ").toArray(String[]::new);
        model.restart(Turn.text(words).pausing(Duration.ofMillis(100)));
        admin.box().fill("The second question");
        admin.box().press("Enter");
        assertThat(admin.answer()).containsText("word 3,");
        admin.box().pressSequentially("The third question");

        gateway.kill();

        assertThat(problem()).containsText("The connection broke before the answer was complete.");
        assertThat(admin.answer()).containsText("word 3,");
        admin.screenshot("restart-killed");
        tryAgain();
        assertThat(problem()).containsText("The server cannot be reached.");
        assertThat(admin.turn()).containsText("The second question");
        assertThat(admin.box()).hasValue("The third question");

        gateway.restart();
        model.restart(Turn.text("The third answer."));
        admin.box().press("Enter");

        assertThat(admin.answer()).containsText("The third answer.");
        assertThat(admin.turn().locator(".lost")).containsText("no longer has what was said above");
        assertThat(page.locator(".transcript")).containsText("The first answer.");
        admin.screenshot("restart-back");
        admin.meetsAxe("gateway-assistant");
        page.reload();
        assertThat(admin.answer()).containsText("The third answer.");
        assertThat(page.locator(".turn")).hasCount(1);
    }

    @Test
    void saysThatTheConversationIsGoneToThoseWhoComeBackLater() throws IOException, InterruptedException {
        model.restart(Turn.text("An answer."));
        admin.ask("A question");
        admin.box().fill("Half a thou");

        gateway.kill();
        gateway.restart();
        page.reload();

        assertThat(admin.panel().locator(".lost")).containsText("Your earlier conversation has ended");
        assertThat(admin.panel().locator(".lost")).not().containsText("plan");
        assertThat(admin.box()).hasValue("Half a thou");
    }

    @Test
    void sendsNothingOfAPlanThatWaitedAndSaysSo() throws IOException, InterruptedException {
        waitsForTheDeletion();
        gateway.kill();

        approve().click();
        assertThat(admin.turn()).containsText("The server cannot be reached.");
        gateway.restart();
        approve().click();

        assertThat(problem())
                .containsText("The server no longer knows this plan, for example because it was restarted. Nothing was sent.");
        admin.screenshot("restart-plan");
        assertThat(statusOf(ROUTE)).isEqualTo(200);

        waitsForTheDeletion();
        gateway.kill();
        gateway.restart();
        page.reload();

        assertThat(admin.panel().locator(".lost"))
                .containsText("The plan that waited for your approval is gone with it: nothing was sent.");
        assertThat(statusOf(ROUTE)).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatIsWrongWithTheLanguageModelAndAsksAgain(Turn failure, String words) {
        model.restart(failure);
        admin.ask("Anything");
        assertThat(problem()).containsText(words);

        model.restart(Turn.text("All is well again."));
        tryAgain();

        assertThat(admin.answer()).containsText("All is well again.");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Turn.serverError(), "The language model could not answer."),
                Arguments.of(Turn.unauthorized(), "refused its key"),
                Arguments.of(Turn.rateLimited(2), "Too many questions in a short time."),
                Arguments.of(Turn.garbage(), "The language model could not answer."),
                Arguments.of(Turn.silence(), "The language model took too long to answer."));
    }

    private void waitsForTheDeletion() {
        model.restart(
                Turn.calls(call("execute",
                        "{\"requests\": [{\"name\": \"drop\", \"method\": \"DELETE\", \"url\": \"" + ROUTE + "\"}]}")),
                Turn.text("never said"));
        admin.ask("Delete the route");
        assertThat(approve()).isVisible();
    }

    private void tryAgain() {
        problem().locator(".action", new Locator.LocatorOptions().setHasText("Try again")).click();
    }

    private int statusOf(String path) {
        return ((Number) page.evaluate("async path => (await fetch(path)).status", path)).intValue();
    }

    private Locator approve() {
        return page.locator(".plan .primary");
    }

    private Locator problem() {
        return admin.turn().locator(".problem");
    }
}
