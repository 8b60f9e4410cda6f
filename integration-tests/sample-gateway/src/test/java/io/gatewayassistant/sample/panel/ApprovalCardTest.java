package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.sample.assistant.ScriptedProvider;
import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.ToolCall;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A person decides about calls that wait, in a real browser, and the gateway shows what came of it. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
@ExtendWith(ChromiumExtension.class)
class ApprovalCardTest {

    private static final String OLD = Admin.TEAMS + "/team_card-old";
    private static final String GONE = Admin.TEAMS + "/team_card-gone";
    private static final String MADE = Admin.TEAMS + "/team_card-new";
    private static final ToolCall PLAN = execute("""
            {"name": "make", "method": "POST", "url": "%s", "body": {"id": "team_card-new", "name": "Payments",
             "description": "Looks after payments", "organization": "default", "tags": [], "metadata": {}}},
            {"name": "describe", "method": "PATCH", "url": "%s/${make.body.id}",
             "body": {"description": "The team ${make.body.name}"}},
            {"name": "rename", "method": "PATCH", "url": "%s", "body": {"name": "Old payments", "tags": ["old"]}},
            {"name": "drop", "method": "DELETE", "url": "%s"}""".formatted(Admin.TEAMS, Admin.TEAMS, OLD, GONE));
    private static final ToolCall DELETION = execute("""
            {"name": "drop", "method": "DELETE", "url": "%s"}""".formatted(GONE));

    ScriptedModel model;

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        Admin.create(Admin.TEAMS, Map.of("id", "team_card-old", "name", "Old team", "organization", "default"));
        Admin.create(Admin.TEAMS, Map.of("id", "team_card-gone", "name", "Soon gone", "organization", "default"));
        this.admin = admin;
        page = admin.page;
        change("{\"allowApiWrite\": true, \"allowApiDelete\": true}");
        admin.openPanel();
    }

    @AfterEach
    void close() {
        change("{\"allowApiWrite\": false, \"allowApiDelete\": false}");
        Admin.api().delete(OLD);
        Admin.api().delete(GONE);
        Admin.api().delete(MADE);
    }

    @Test
    void sendsNothingBeforeAndEverythingAfterTheApproval() {
        waitsFor(PLAN, "All done.");
        assertThat(card()).containsText("Approve these 4 calls?");
        assertThat(card().locator(".irreversible")).hasCount(1);
        assertThat(card().locator(".call").nth(1)).containsText("from the answer of “make”");
        assertThat(card().locator(".call").nth(2).locator("del").first()).containsText("Old team");
        assertThat(card().locator(".call").nth(2).locator("ins").first()).containsText("Old payments");
        missing(MADE);
        admin.screenshot("approval");

        button("Approve 4 calls").click();

        assertThat(admin.answer()).containsText("All done.");
        assertThat(card()).hasCount(0);
        Admin.api().get(MADE).then().statusCode(200).body("description", is("The team Payments"));
        Admin.api().get(OLD).then().body("name", is("Old payments"));
        missing(GONE);
    }

    @Test
    void showsHeadersAndWhatCannotBeSeen() {
        waitsFor(call("execute", """
                {"requests": [{"name": "it", "method": "PATCH", "url": "%s", "headers": {"Prefer": "return=minimal"},
                  "body": {"name": "Pay\u200bments"}}]}""".formatted(OLD)), "Done.");

        assertThat(card()).containsText("With the header prefer: return=minimal");
        assertThat(card().locator("ins").first()).containsText("Pay\\u200bments");
    }

    @Test
    void leavesACallOutWithWhatNeedsItsAnswer() {
        waitsFor(PLAN, "Done.");

        button("Leave out make, and with it describe").click();
        assertThat(card().locator(".call.out")).hasCount(2);
        button("Leave out drop").click();
        button("Approve").click();

        assertThat(admin.answer()).containsText("Done.");
        missing(MADE);
        Admin.api().get(OLD).then().statusCode(200).body("name", is("Old payments"));
    }

    @Test
    void sendsTheBodyAsAPersonEditedIt() {
        waitsFor(PLAN, "Done.");
        button("Edit the body").first().click();
        Locator editor = card().locator(".editor textarea");
        assertThat(editor).isFocused();

        editor.fill("{\"name\":");
        assertThat(card()).containsText("not valid JSON");
        assertThat(button("Approve 4 calls")).isDisabled();
        admin.screenshot("approval-edit");
        admin.meetsAxe("gateway-assistant");
        editor.fill("{\"id\": \"team_card-new\", \"name\": \"Edited\", \"description\": \"x\", \"organization\": \"default\", "
                + "\"tags\": [], \"metadata\": {}}");
        assertThat(card()).containsText("Edited by you");
        button("Approve 4 calls").click();

        assertThat(admin.answer()).containsText("Done.");
        Admin.api().get(MADE).then().statusCode(200).body("name", is("Edited")).body("description", is("The team Edited"));
    }

    @Test
    void tellsTheModelWhyItWasDenied() {
        waitsFor(DELETION, "Understood.");

        button("Deny…").click();
        card().getByRole(AriaRole.TEXTBOX).fill("Not before Christmas");
        admin.screenshot("approval-deny");
        admin.meetsAxe("gateway-assistant");
        button("Deny").click();

        assertThat(admin.answer()).containsText("Understood.");
        assertThat(model.lastRequest().toolResults().getLast()).contains("Not before Christmas");
        Admin.api().get(GONE).then().statusCode(200);
    }

    @Test
    void stopsWithoutAskingTheModelAgain() {
        waitsFor(DELETION, "never said");
        int asked = model.requests().size();

        button("Stop").click();

        assertThat(admin.answer()).containsText("Stopped.");
        page.waitForTimeout(500);
        assertThat(model.requests()).hasSize(asked);
        Admin.api().get(GONE).then().statusCode(200);
        page.reload();
        assertThat(admin.answer()).containsText("Stopped.");
        assertThat(admin.answer().locator(".why")).hasText("not sent: the person dropped the plan");
        model.restart(Turn.text("Still here."));
        admin.ask("And now?");
        assertThat(admin.answer()).containsText("Still here.");
    }

    @Test
    void worksWithTheKeyboardAloneAndNeverStartsOnTheButtonThatDeletes() {
        waitsFor(DELETION, "Deleted.");
        assertThat(card()).isFocused();

        page.keyboard().press("Enter");
        page.keyboard().press("Space");
        Admin.api().get(GONE).then().statusCode(200);
        page.keyboard().press("Tab");
        assertThat(button("Approve")).isFocused();
        page.keyboard().press("Enter");

        assertThat(admin.answer()).containsText("Deleted.");
        missing(GONE);
    }

    @Test
    void takesTheFocusFromNobodyWhoWrites() {
        model.restart(Turn.calls(DELETION).pausing(Duration.ofMillis(400)), Turn.text("Done."));
        admin.box().fill("Delete it");
        admin.box().press("Enter");
        admin.box().fill("My next question");

        assertThat(card()).isVisible();

        page.waitForTimeout(300);
        assertThat(admin.box()).isFocused();
    }

    @Test
    void survivesAReloadAndAnotherPage() {
        waitsFor(DELETION, "Deleted.");

        page.reload();
        assertThat(card()).isVisible();
        admin.visit("/backoffice/teams");
        assertThat(card()).containsText("Cannot be undone");
        button("Approve").click();

        assertThat(admin.answer()).containsText("Deleted.");
        missing(GONE);
    }

    @Test
    void keepsWhatWasTypedWhileThePanelIsClosed() {
        waitsFor(PLAN, "Done.");
        button("Edit the body").first().click();
        card().locator(".editor textarea").fill("{\"name\": \"Half\"");

        page.keyboard().press("Escape");
        admin.openPanel();

        assertThat(card().locator(".editor textarea")).hasValue("{\"name\": \"Half\"");
    }

    @Test
    void saysInASecondTabThatThePlanWasUsed() {
        waitsFor(DELETION, "Deleted.");
        Administrator other = admin.otherTab("/backoffice");
        other.openPanel(); // which begins a thread of its own
        other.page.evaluate("thread => sessionStorage.setItem('gateway-assistant.thread', thread)",
                page.evaluate("() => sessionStorage.getItem('gateway-assistant.thread')"));
        other.page.reload();
        other.openPanel();
        Page second = other.page;
        assertThat(second.locator(".plan")).isVisible();

        button("Approve").click();
        assertThat(admin.answer()).containsText("Deleted.");
        second.locator(".plan").getByRole(AriaRole.BUTTON, named("Approve")).click();

        assertThat(second.locator(".turn").last()).containsText("already decided");
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void countsItsTimeDownAndSaysWhenItIsOver() {
        page.clock().install();
        waitsFor(DELETION, "never said");
        assertThat(card().locator(".timer")).containsText(Pattern.compile("Expires in \\d+:\\d\\d"));
        assertThat(card().locator("[aria-live=polite]")).hasText("");

        page.clock().fastForward("09:30");
        assertThat(card().locator("[aria-live=polite]")).containsText("seconds");
        page.clock().fastForward("01:00");

        assertThat(card()).containsText("This plan has expired");
        assertThat(button("Approve")).hasCount(0);
        assertThat(button("Ask again")).isVisible();
        admin.screenshot("approval-expired");
        Admin.api().get(GONE).then().statusCode(200);
    }

    @Test
    void saysThatNothingWasSentWhenTheServerHasForgottenThePlan() {
        waitsFor(DELETION, "never said");
        page.evaluate("""
                () => fetch('/assistant/threads/' + sessionStorage.getItem('gateway-assistant.thread'), {method: 'DELETE'})""");

        button("Approve").click();

        assertThat(admin.turn()).containsText("Nothing was sent.");
        Admin.api().get(GONE).then().statusCode(200);
    }

    @Test
    void isReadInAnOrderThatMakesSenseAndMeetsAxe() {
        waitsFor(PLAN, "Done.");

        assertThat(card()).matchesAriaSnapshot("""
                - region "Approve these 4 calls?":
                  - heading "Approve these 4 calls?" [level=3]
                  - timer
                  - list:
                    - listitem:
                      - button "Leave out make, and with it describe"
                      - group:
                        - button "Edit the body"
                    - listitem:
                      - button "Leave out describe"
                    - listitem:
                      - button "Leave out rename"
                      - group "Changes":
                        - deletion
                        - insertion
                    - listitem:
                      - button "Leave out drop"
                  - button "Approve 4 calls"
                  - button "Deny…"
                  - button "Stop"
                """);
        admin.meetsAxe("gateway-assistant");
    }

    @Test
    void speaksFrenchInTheDark() {
        admin.speakFrench();
        admin.wearDark();
        waitsFor(PLAN, "Fait.");

        assertThat(card()).containsText("Approuver ces 4 appels ?");
        assertThat(card()).containsText("Irréversible");
        admin.screenshot("approval-french-dark");
        button("Approuver 4 appels").click();
        assertThat(admin.answer()).containsText("Fait.");
    }

    private void waitsFor(ToolCall plan, String then) {
        model.restart(Turn.text("I would do this:").andCalls(plan), Turn.text(then));
        admin.ask("Tidy up the teams");
        assertThat(card()).isVisible();
    }

    private void change(String settings) {
        Object status = page.evaluate("""
                async body => (await fetch('/assistant/settings',
                  {method: 'PUT', headers: {'Content-Type': 'application/json'}, body})).status""", settings);
        assertThat(status).isEqualTo(200);
    }

    private Locator card() {
        return page.locator(".plan");
    }

    private Locator button(String name) {
        return card().getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void missing(String path) {
        Admin.api().get(path).then().statusCode(404);
    }

    private static ToolCall execute(String requests) {
        return call("execute", "{\"requests\": [" + requests + "]}");
    }
}
