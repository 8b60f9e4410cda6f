package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.StoredApproval;

/** What waits for a person, what that person is shown, and what becomes of it. */
class ApprovalTest {

    private static final String CREATE_AND_PART = """
            [{"name":"tpl","method":"GET","url":"/apis/things/_template"},
             {"name":"made","method":"POST","url":"/apis/things","base":"${tpl.body}","body":{"name":"new"}},
             {"name":"part","method":"PATCH","url":"/apis/things/${made.body.id}",
              "body":{"title":"Of ${made.body.id}","size":"${made.body.size}"}},
             {"name":"read","method":"GET","url":"/apis/things/${made.body.id}"}]""";

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @BeforeEach
    void answer() {
        rig.api.answerJson("GET /apis/things/_template", 200, "{\"kind\":\"thing\"}");
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"t-1\",\"size\":\"small\"}");
    }

    @Test
    void sendsNothingButReadsBeforeThePersonHasApproved() {
        ApprovalRequest asked = rig.ask(CREATE_AND_PART);

        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template");
        assertThat(rig.sent).isEmpty();
        assertThat(asked.calls()).extracting(call -> call.path("name").asText()).containsExactly("made", "part");
        assertThat(asked.message()).contains("POST /apis/things, PATCH /apis/things/${made.body.id}");
    }

    @Test
    void showsEachCallWithHolesForWhatOnlyExistsLater() {
        JsonNode calls = rig.ask(CREATE_AND_PART).calls();

        assertThat(calls.get(0)).isEqualTo(Rig
                .json("""
                        {"name":"made","method":"POST","path":"/apis/things","operation":"POST-/apis/things","summary":"",
                         "access":"write","irreversible":false,"body":{"kind":"thing","name":"new"},"editable":true,"dependsOn":[]}"""));
        assertThat(calls.get(1)).isEqualTo(Rig.json("""
                {"name":"part","method":"PATCH","path":"/apis/things/${made.body.id}","operation":"PATCH-/apis/things/{id}",
                 "summary":"","access":"write","irreversible":false,
                 "body":{"title":"Of ${made.body.id}","size":"${made.body.size}"},"editable":true,
                 "holes":[{"at":"path","source":"made.body.id","type":"string"},
                          {"at":"/title","source":"made.body.id","type":"string"},
                          {"at":"/size","source":"made.body.size","type":"string"}],
                 "dependsOn":["made"],"diffUnavailable":"what it changes is known only after an earlier call"}"""));
    }

    /** Or the model would make the thing again. */
    @Test
    void tellsWhatAChangeCameToWhereNobodyCanBeAskedOfTheNext() {
        rig.settings = Rig.asking(ApprovalMode.DELETES);
        rig.store = new Unreachable();

        JsonNode results = rig.run("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{"name":"new"}},
                 {"name":"gone","method":"DELETE","url":"/apis/things/t-2"}]""");

        assertThat(results.at("/made/status").asInt()).isEqualTo(201);
        assertThat(results.at("/gone/error").asText()).startsWith("not sent");
        assertThat(rig.api.changes()).containsExactly("POST /apis/things");
    }

    @Test
    void sendsWhatWasApprovedAndThenTheRest() {
        ApprovalRequest asked = rig.ask(CREATE_AND_PART);

        JsonNode results = rig.approve(asked);

        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template", "POST /apis/things",
                "PATCH /apis/things/t-1", "GET /apis/things/t-1");
        assertThat(rig.api.arrived().get(1).body()).isEqualTo("{\"kind\":\"thing\",\"name\":\"new\"}");
        assertThat(rig.api.arrived().get(2).body()).isEqualTo("{\"title\":\"Of t-1\",\"size\":\"small\"}");
        assertThat(results.properties()).extracting(Map.Entry::getKey).containsExactly("tpl", "made", "part", "read");
        assertThat(results.at("/tpl/body/kind").asText()).isEqualTo("thing");
        assertThat(rig.sent).containsExactly("POST /apis/things", "PATCH /apis/things/t-1");
    }

    @Test
    void sendsNothingOfWhatIsRefused() {
        ApprovalRequest asked = rig.ask(CREATE_AND_PART);

        JsonNode results = rig.results(asked, new Decision.Deny("not on a Friday"));

        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template");
        assertThat(results.at("/tpl/status").asInt()).isEqualTo(200);
        assertThat(results.at("/made/error").asText())
                .isEqualTo("not sent: the person refused this, and said: not on a Friday");
        assertThat(results.at("/read/error").asText()).contains("refused");
    }

    @Test
    void leavesOutWhatThePersonTookOutAndWhatDependsOnIt() {
        ApprovalRequest asked = rig.ask(CREATE_AND_PART);

        JsonNode results = rig.results(asked, new Decision.Approve(Set.of("made"), Map.of()));

        assertThat(rig.api.lines()).containsExactly("GET /apis/things/_template");
        assertThat(results.at("/made/error").asText()).contains("took this call out");
        assertThat(results.at("/part/error").asText()).contains("refers to 'made'");
        assertThat(results.at("/read/error").asText()).contains("refers to 'made'");
    }

    @Test
    void sendsTheBodyThatThePersonWrote() {
        ApprovalRequest asked = rig.ask(CREATE_AND_PART);

        rig.results(asked, new Decision.Approve(Set.of(), Map.of(
                "made", Rig.json("{\"name\":\"other\",\"text\":\"${x.y} and $${z}\"}"),
                "part", Rig.json("{\"of\":\"${made.body.id}!\",\"literal\":\"${tpl.body.kind}\"}"))));

        assertThat(rig.api.arrived().get(1).body()).isEqualTo("{\"name\":\"other\",\"text\":\"${x.y} and $${z}\"}");
        assertThat(rig.api.arrived().get(2).body()).isEqualTo("{\"of\":\"t-1!\",\"literal\":\"${tpl.body.kind}\"}");
    }

    @Test
    void showsWhatAnUpdateChanges() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"name\":\"old\",\"tags\":[\"a\",\"b\"],\"gone\":1}");

        JsonNode put = rig.ask("""
                {"name":"it","method":"PUT","url":"/apis/things/1","body":{"name":"new","tags":["a"],"more":true}}""").calls();
        JsonNode patch = rig.ask("""
                {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"name":"new","gone":null}}""").calls();

        assertThat(put.at("/0/diff")).isEqualTo(Rig.json("""
                [{"op":"replace","path":"/name","before":"old","after":"new"},{"op":"remove","path":"/tags/1","before":"b"},
                 {"op":"remove","path":"/gone","before":1},{"op":"add","path":"/more","after":true}]"""));
        assertThat(patch.at("/0/diff")).isEqualTo(Rig.json("""
                [{"op":"replace","path":"/name","before":"old","after":"new"},{"op":"remove","path":"/gone","before":1}]"""));
    }

    /** As a browser reads them, the numbers before and after are the same. */
    @Test
    void tellsNumbersThatABrowserRounds() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"most\":9007199254740992}");

        JsonNode call = rig
                .ask("""
                        {"name":"it","method":"PUT","url":"/apis/things/1","body":{"most":9007199254740993,"a/b":[1e400,0.1,1.10,-7]}}""")
                .calls().get(0);

        assertThat(call.path("rounded")).isEqualTo(Rig.json("""
                [{"at":"/most","is":"9007199254740993"},{"at":"/a~1b/0","is":"1E+400"}]"""));
        assertThat(call.path("editable").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "100, a, true", "101, a, false", "1, 998, true", "1, 999, false" })
    void refusesMoreRoundedNumbersThanAPersonCouldRead(int numbers, String name, boolean asks) {
        String key = name.matches("\\d+") ? "a".repeat(Integer.parseInt(name) - 1) : name;
        String body = "{\"" + key + "\":[" + "9007199254740993,".repeat(numbers) + "0]}";

        BatchOutcome outcome = rig.outcome("[{\"method\":\"POST\",\"url\":\"/apis/things\",\"body\":" + body + "}]");

        assertThat(outcome instanceof BatchOutcome.Waiting).isEqualTo(asks);
        assertThat(rig.api.lines()).isEmpty();
    }

    @Test
    void marksADeleteAsIrreversible() {
        JsonNode call = rig.ask("{\"method\":\"DELETE\",\"url\":\"/apis/things/1?q=x&to=y\"}").calls().get(0);

        assertThat(call.path("irreversible").asBoolean()).isTrue();
        assertThat(call.path("access").asText()).isEqualTo("delete");
        assertThat(call.path("query")).isEqualTo(Rig.json("{\"q\":[\"x\"],\"to\":[\"y\"]}"));
        assertThat(call.path("editable").asBoolean()).isFalse();
        assertThat(call.has("diff")).isFalse();
    }

    @Test
    void showsTheHeadersThatCouldChangeWhatTheCallDoes() {
        rig.add("DELETE /apis/things/{id}", "X-With-Children");

        JsonNode call = rig.ask("""
                {"method":"DELETE","url":"/apis/things/1","headers":{"X-With-Children":"true","Accept":"application/json",
                 "Prefer":"return=minimal"}}""").calls().get(0);
        JsonNode patch = rig.ask("""
                {"method":"PATCH","url":"/apis/things/1","body":[],"headers":{"Content-Type":"application/vnd.force+json"}}""")
                .calls().get(0);

        assertThat(call.path("headers")).isEqualTo(Rig.json("{\"prefer\":\"return=minimal\",\"x-with-children\":\"true\"}"));
        assertThat(patch.path("headers")).isEqualTo(Rig.json("{\"content-type\":\"application/vnd.force+json\"}"));
    }

    @Test
    void sendsIfMatchWhereTheTargetGaveAnETag() {
        rig.api.answerTagged("GET /apis/things/1", "\"v1\"");
        ApprovalRequest asked = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"a\":1}}");

        rig.approve(asked);

        assertThat(rig.api.arrived().getLast().line()).isEqualTo("PUT /apis/things/1");
        assertThat(rig.api.arrived().getLast().header("If-Match")).isEqualTo("\"v1\"");
    }

    @ParameterizedTest
    @CsvSource({ "writes, POST, true", "writes, DELETE, true", "writes, GET, false", "deletes, POST, false",
            "deletes, DELETE, true", "never, POST, false", "never, DELETE, false" })
    void asksAsTheSettingsSay(String mode, String method, boolean asks) {
        rig.settings = Rig.asking(ApprovalMode.named(mode).orElseThrow());
        String url = method.equals("DELETE") ? "/apis/things/1" : "/apis/things";

        assertThat(waits(method, url)).isEqualTo(asks);
    }

    @Test
    void alwaysAsksForTheOperationsThatTheConfigurationNames() {
        rig.settings = Rig.asking(ApprovalMode.NEVER);
        rig.properties = Map.of("operations.\"POST-/apis/things\".approval", "always");

        assertThat(waits("POST", "/apis/things")).isTrue();
        assertThat(waits("DELETE", "/apis/things/1")).isFalse();
    }

    @Test
    void keepsWhatWasReadBeforeAReadThatWaits() {
        rig.properties = Map.of("operations.\"GET-/apis/things/{id}\".approval", "always");
        rig.api.answerJson("GET /apis/things", 200, "[1]");

        ApprovalRequest asked = rig.ask("""
                [{"name":"all","method":"GET","url":"/apis/things"},{"name":"one","method":"GET","url":"/apis/things/1"}]""");

        assertThat(rig.api.lines()).containsExactly("GET /apis/things");
        assertThat(rig.approve(asked).at("/all/body/0").asInt()).isEqualTo(1);
        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "GET /apis/things/1");
    }

    private boolean waits(String method, String url) {
        return rig.outcome("{\"method\":\"%s\",\"url\":\"%s\"}".formatted(method, url)) instanceof BatchOutcome.Waiting;
    }

    private static final class Unreachable implements ApprovalStore {

        @Override
        public void put(StoredApproval approval) {
            throw new IllegalStateException("unreachable");
        }

        @Override
        public Taken take(StoredApproval.Key key) {
            throw new IllegalStateException("unreachable");
        }
    }
}
