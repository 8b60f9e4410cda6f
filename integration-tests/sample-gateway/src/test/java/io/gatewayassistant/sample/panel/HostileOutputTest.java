package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;

import io.gatewayassistant.sample.assistant.ScriptedProvider;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A model that attacks the person who reads it: through the real panel, in a real browser, under the gateway's policy. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
@ExtendWith(ChromiumExtension.class)
class HostileOutputTest {

    /** Counts what runs, and what got so far that only the policy of the page stopped it. */
    private static final String WATCH = """
            window.ran = [];
            window.pwn = () => window.ran.push('pwn');
            window.alert = window.confirm = window.prompt = () => window.ran.push('dialog');
            window.blocked = [];
            document.addEventListener('securitypolicyviolation',
                event => window.blocked.push(event.violatedDirective + ' ' + event.blockedURI));
            """;

    /** Everything in the answers that could act: elements, attributes and links that have no business there. */
    private static final String ACTIVE = """
            () => {
              const root = document.querySelector('gateway-assistant').shadowRoot;
              const inside = [...root.querySelectorAll('gateway-assistant-markdown, gateway-assistant-markdown *')];
              const active = /^(script|img|image|svg|math|style|link|meta|base|iframe|object|embed|form|input|select|textarea|video|audio)$/i;
              const ours = element => element.closest('gateway-assistant-copy');
              return inside.filter(element => !ours(element)).flatMap(element => [
                ...(active.test(element.localName) ? [element.outerHTML] : []),
                ...element.getAttributeNames().filter(name => /^on|^style$|^src/i.test(name)).map(name => name + ' of ' + element.outerHTML),
                ...(element.localName === 'a' ? ['link to ' + element.href] : []),
              ]);
            }""";

    ScriptedModel model;

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private Beacon beacon;
    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) throws IOException {
        beacon = new Beacon();
        this.admin = admin;
        page = admin.page;
        page.addInitScript(WATCH);
        page.reload();
        admin.openPanel();
    }

    @AfterEach
    void close() {
        beacon.close();
    }

    @Test
    void nothingThatAModelSaysRunsOrReachesAnybody() {
        List<String> attempts = attempts();
        model.restart(request -> Turn.text(pieces(attempts.get(numberIn(request.question())))));
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(60);
        page.onRequest(request -> requested.add(request.url()));

        for (int number = 0; number < attempts.size(); number++) {
            admin.ask("Attempt " + number);
        }
        page.mouse().move(1200, 500);
        page.mouse().wheel(0, -3000);

        assertNothingHappened();
        assertThat((List<?>) page.evaluate(ACTIVE)).isEmpty();
        assertThat(shown()).doesNotContainPattern("[\\u001b\\u009b\\u0007\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
        assertThat(shown()).contains("<script>pwn()</script>").contains("(https://xn--");
    }

    @Test
    void nothingInAToolCallRunsEither() {
        String evil = "<img src=x onerror=pwn()><script src='" + beacon.address() + "/t.js'></script>";
        model.restart(Turn.calls(call(evil, "{\"query\":\"" + evil.replace("\"", "\\\"") + "\"}"),
                call("search", "{\"query\":\"" + evil + "\"}"),
                call("doc", "{\"page\":\"" + beacon.address() + "/x\"}")), Turn.text("Done."));
        page.onRequest(request -> requested.add(request.url()));

        admin.ask("Attempt in a tool");
        page.evaluate(
                "() => document.querySelector('gateway-assistant').shadowRoot.querySelectorAll('details').forEach(it => it.open = true)");

        assertNothingHappened();
    }

    @Test
    void linksToPagesAndDocumentationStillWork() {
        model.restart(Turn.text("See [routes](/backoffice/routes), [one](/backoffice/routes/route_orders-prod), "
                + "[the manual](/backoffice/docs/routes) and [elsewhere](https://elsewhere.example/x)."));

        admin.ask("Attempt none");

        assertThat(page.locator("gateway-assistant-markdown a")).hasText(new String[] { "routes", "one", "the manual" });
        assertThat(page.locator("gateway-assistant-markdown")).containsText("elsewhere (https://elsewhere.example/x)");
    }

    private void assertNothingHappened() {
        page.waitForTimeout(500);
        assertThat((List<?>) page.evaluate("() => window.ran")).isEmpty();
        assertThat((List<?>) page.evaluate("() => window.blocked")).isEmpty();
        assertThat(beacon.requests()).isEmpty();
        assertThat(requested).allMatch(url -> url.startsWith(admin.address("/assistant/")));
    }

    private String shown() {
        return page.locator("gateway-assistant .transcript").innerText();
    }

    private static int numberIn(String question) {
        return Integer.parseInt(question.replaceAll("\\D", ""));
    }

    /** In chunks of a few characters, so that the panel sees every attempt half as well. */
    private static String[] pieces(String text) {
        return IntStream.range(0, (text.length() + 6) / 7)
                .mapToObj(index -> text.substring(index * 7, Math.min(text.length(), index * 7 + 7))).toArray(String[]::new);
    }

    private List<String> attempts() {
        try (InputStream in = HostileOutputTest.class.getResourceAsStream("/hostile/attempts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> unescape(line).replace("{beacon}", beacon.address())).toList();
        } catch (IOException e) {
            throw new IllegalStateException("The attempts cannot be read", e);
        }
    }

    private static String unescape(String line) {
        String text = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(line)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
        return text.replace("\\n", "\n");
    }
}
