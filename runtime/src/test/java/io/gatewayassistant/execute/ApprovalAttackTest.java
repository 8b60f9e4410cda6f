package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.InMemoryApprovalStore;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.spi.StoredApproval;

/**
 * A model, a browser and a store that want more than a person has approved. What counts is what arrives on the wire: each
 * attack
 * fails when one request more than the approved ones does.
 */
class ApprovalAttackTest {

    private static final String DELETE = "{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}";
    private static final String PUT = "{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"a\":1}}";
    private static final Decision YES = new Decision.Approve(Set.of(), Map.of());

    private final Rig rig = new Rig();

    @BeforeEach
    void askBeforeWrites() {
        rig.settings = asking(true);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @Against("approvals")
    void anApprovalIsReplayed() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.approve(asked);

        assertGone(asked, "approval_used");

        assertThat(changes()).containsExactly("DELETE /apis/things/1");
    }

    @Test
    @Against("approvals")
    void aRefusedPlanIsApprovedLater() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.decide(asked, new Decision.Deny(""));

        assertGone(asked, "approval_used");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void aDroppedPlanIsApprovedLater() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.decide(asked, new Decision.Drop());

        assertGone(asked, "approval_used");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anApprovalHasExpired() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.clock = Clock.offset(rig.clock, Duration.ofMinutes(10));

        assertGone(asked, "approval_expired");
        assertGone(asked, "approval_used");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anotherPersonApproves() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.caller = new Caller("u2", "Mallory", null, Set.of("admin"));

        assertGone(asked, "approval_unknown");

        assertThat(changes()).isEmpty();
        rig.caller = Rig.CALLER;
        rig.approve(asked);
        assertThat(changes()).hasSize(1);
    }

    @Test
    @Against("approvals")
    void anotherThreadApproves() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.thread = "another";

        assertGone(asked, "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "00000000-0000-0000-0000-000000000000", "../1", "it" })
    @Against("approvals")
    void anIdIsMadeUp(String id) {
        ApprovalRequest asked = rig.ask(DELETE);

        assertGone(new ApprovalRequest(id, "", asked.expiresAt(), asked.calls()), "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theStoreIsEmptiedByARestart() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.store = new InMemoryApprovalStore();

        assertGone(asked, "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'/apis/things/1','/apis/things/2'", "'DELETE','PUT'", "'\"entries\"','\"entries2\"'", "'it','at'",
            "'\"target\":\"sha','\"target\":\"abc'" })
    @Against("approvals")
    void aPlanIsAlteredInItsStore(String text, String other) {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.store = altering(rig.store, stored -> new StoredApproval(stored.key(), stored.expiresAt(), stored.seal(),
                stored.plan().replace(text, other)));

        assertGone(asked, "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTimeOfAPlanIsProlongedInItsStore() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.clock = Clock.offset(rig.clock, Duration.ofHours(1));
        rig.store = altering(rig.store, stored -> new StoredApproval(stored.key(), stored.expiresAt().plusSeconds(9999),
                stored.seal(), stored.plan()));

        assertGone(asked, "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theStoreSwapsTwoPlans() {
        ApprovalRequest harmless = rig.ask("{\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{}}");
        ApprovalRequest harmful = rig.ask(DELETE);
        ApprovalStore honest = rig.store;
        rig.store = new ApprovalStore() {

            @Override
            public void put(StoredApproval approval) {
                honest.put(approval);
            }

            @Override
            public Taken take(StoredApproval.Key key) {
                return honest.take(new StoredApproval.Key(key.owner(), key.threadId(), harmful.id()));
            }
        };

        assertGone(harmless, "approval_unknown");

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void manyApproveAtOnceOnSeveralInstances() throws Exception {
        ApprovalRequest asked = rig.ask(DELETE);
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 8).<Future<?>> mapToObj(person -> people.submit(() -> {
                start.await();
                try {
                    rig.decide(asked, YES);
                } catch (ApprovalGone gone) {
                    refused.incrementAndGet();
                }
                return null;
            })).toList();

            start.countDown();
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        }

        assertThat(changes()).containsExactly("DELETE /apis/things/1");
        assertThat(refused.get()).isEqualTo(7);
    }

    @Test
    @Against("approvals")
    void theTargetChangesBetween() {
        rig.api.answerJson("GET /apis/things/1", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask(PUT);
        rig.api.answerJson("GET /apis/things/1", 200, "{\"a\":2}");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/it/error").asText()).contains("nothing of the plan was sent", "/apis/things/1");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTargetOfASecondCallChangesBetween() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.api.answerJson("GET /apis/things/2", 404, "{}");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/first/error").asText()).contains("nothing of the plan was sent");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTargetOfASecondCallChangesWhileTheFirstIsSent() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":0}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.api.on("DELETE /apis/things/1", exchange -> {
            rig.api.answerJson("GET /apis/things/2", 200, "{\"a\":1}");
            RecordingAdminApi.respond(exchange, 204, "application/json", new byte[0]);
        });

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/second/error").asText()).contains("not what it was");
        assertThat(changes()).containsExactly("DELETE /apis/things/1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "\"v1\"" })
    @Against("approvals")
    void theModelsIfMatchDoesNotReplaceTheSealedOne(String given) {
        tagged("\"v1\"");
        ApprovalRequest asked = rig.ask("""
                {"name":"it","method":"PUT","url":"/apis/things/1","headers":{"If-Match":%s},"body":{"a":1}}"""
                .formatted(TextNode.valueOf(given)));

        rig.approve(asked);

        assertThat(rig.api.arrived().getLast().header("If-Match")).isEqualTo("\"v1\"");
    }

    @Test
    @Against("approvals")
    void theModelHasReadAnotherVersionThanThePersonIsShown() {
        tagged("\"v2\"");

        JsonNode results = Rig.json(rig.execute("""
                {"name":"it","method":"PUT","url":"/apis/things/1","headers":{"If-Match":"\\"v1\\""},"body":{"a":1}}""")
                .json());

        assertThat(results.at("/it/error").asText()).contains("changed since it was read");
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"id\":{\"a\":1}}", "{\"id\":[\"x\"]}", "{\"id\":null}", "{\"id\":5}", "{\"id\":true}", "{}",
            "[]",
            "{\"id\":\"\"}", "{\"id\":\"..\"}", "{\"id\":\"%2e%2e\"}", "{\"id\":\"a\\\\b\"}", "{\"id\":\"a\\nb\"}",
            "{\"id\":\"a\\u0000\"}" })
    @Against("approvals")
    void aHoleOfAPathIsFilledWithSomethingElse(String answer) {
        rig.api.answerJson("POST /apis/things", 201, answer);

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]"""));

        assertThat(results.at("/it/error").asText()).isNotEmpty();
        assertThat(changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @CsvSource({ "1/parts/2, DELETE /apis/things/1%2Fparts%2F2", "../../assistant/settings,",
            "..%2f..%2fassistant%2fsettings,", "1?to=x, DELETE /apis/things/1%3Fto%3Dx", "1#x, DELETE /apis/things/1%23x",
            "1;x=y, DELETE /apis/things/1%3Bx%3Dy", "//evil.example/x, DELETE /apis/things/%2F%2Fevil.example%2Fx" })
    @Against("approvals")
    void aHoleDoesNotChooseAnotherPath(String id, @Nullable String sent) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":" + TextNode.valueOf(id) + "}");

        rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"/apis/things/${made.body.id}"}]"""));

        assertThat(changes())
                .isEqualTo(sent == null ? List.of("POST /apis/things") : List.of("POST /apis/things", sent));
    }

    @Test
    @Against("approvals")
    void aHoleIsFilledWithTooMuch() {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"" + "x".repeat(257) + "\"}");

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"of":"${made.body.id}"}}]"""));

        assertThat(results.at("/it/error").asText()).contains("longer than 256 characters");
        assertThat(changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"v\":{\"admin\":true}}", "{\"v\":[1]}", "{\"v\":null}", "{\"v\":7}",
            "{\"v\":\"" + LONG + "\"}" })
    @Against("approvals")
    void aHoleOfABodyIsFilledWithSomethingElse(String answer) {
        rig.api.answerJson("POST /apis/things", 201, answer);

        JsonNode results = rig.approve(rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"deep":[{"of":"${made.body.v}"}]}}]"""));

        assertThat(results.at("/it/error").asText()).contains("approved with");
        assertThat(changes()).containsExactly("POST /apis/things");
    }

    private static final String LONG = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567"
            + "89012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567"
            + "890123456789012345678901234567890123456789012345678901234567890123456789";

    @ParameterizedTest
    @ValueSource(strings = { "\"headers\":{\"If-Match\":\"${made.headers.etag}\"}",
            "\"headers\":{\"Prefer\":\"${made.body.x}\"}",
            "\"base\":\"${made.body}\"" })
    @Against("approvals")
    void aHeaderOrAWholeDocumentIsNoHole(String rest) {
        rig.api.on("POST /apis/things", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"e\"");
            RecordingAdminApi.respond(exchange, 201, "application/json", "{\"x\":\"y\"}".getBytes(StandardCharsets.UTF_8));
        });
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"PATCH","url":"/apis/things/1","body":{"a":1},%s}]""".formatted(rest));

        BatchOutcome outcome = rig.decide(asked, YES);

        assertThat(asked.calls()).hasSize(1);
        assertThat(outcome).isInstanceOf(BatchOutcome.Waiting.class);
        assertThat(changes()).containsExactly("POST /apis/things");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/${made.body.id}/1", "/${made.body.id}", "/apis/things/${made.body.id}/../2",
            "http://${made.body.id}/x", "/apis/things/1?${made.body.id}=x" })
    @Against("approvals")
    void aHoleDoesNotChooseTheOperation(String url) {
        rig.api.answerJson("POST /apis/things", 201, "{\"id\":\"things\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"made","method":"POST","url":"/apis/things","body":{}},
                 {"name":"it","method":"DELETE","url":"%s"}]""".formatted(url));

        rig.approve(asked);

        assertThat(asked.calls()).hasSize(1);
        assertThat(changes()).containsExactly("POST /apis/things");
    }

    @Test
    @Against("approvals")
    void theModelNamesACallLikeAnApprovedOne() {
        JsonNode results = rig.run("[%s,%s]".formatted(DELETE, DELETE));

        assertThat(results.path("error").asText()).contains("two requests are named");
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "false, true", "true, false" })
    @Against("approvals")
    void aSwitchIsTurnedOffBetween(boolean use, boolean delete) {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.settings = new AssistantSettings(true, "default", "", 20, use, true, delete, ApprovalMode.WRITES);

        rig.approve(asked);

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theHostForbidsItBetween() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.authorizers.add((caller, call) -> call.method().equals("DELETE") ? java.util.Optional.of("no")
                : java.util.Optional.empty());

        rig.approve(asked);

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theOperationMeansSomethingElseByThen() {
        ApprovalRequest asked = rig.ask("{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{}}");
        rig.properties = Map.of("operations.\"PUT-/apis/things/{id}\".access", "delete");

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/it/error").asText()).contains("no longer the call that was approved");
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'other', '{}'", "'it', '7'", "'it', '\"text\"'", "'it', 'null'" })
    @Against("approvals")
    void anEditIsNone(String name, String body) {
        ApprovalRequest asked = rig.ask(PUT);

        JsonNode results = rig.results(asked, new Decision.Approve(Set.of(), Map.of(name, Rig.json(body))));

        assertThat(results.at("/it/error").asText()).startsWith("nothing of the plan was sent");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditGivesABodyToWhatHasNone() {
        ApprovalRequest asked = rig.ask(DELETE);

        rig.results(asked, new Decision.Approve(Set.of(), Map.of("it", Rig.json("{\"a\":1}"))));

        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditReachesForProtectedValues() {
        rig.properties = Map.of("protect.kinds", "admins");
        ApprovalRequest asked = rig.ask(PUT);

        JsonNode results = rig.results(asked, new Decision.Approve(Set.of(), Map.of("it", Rig.json("{\"kind\":\"Admin\"}"))));

        assertThat(results.at("/it/error").asText()).contains("admins");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditTakesValuesThatTheCallDidNotTake() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"secret\":\"s\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"read","method":"GET","url":"/apis/things/2"},
                 {"name":"it","method":"PUT","url":"/apis/things/1","body":{"a":1}}]""");

        rig.results(asked, new Decision.Approve(Set.of(), Map.of("it", Rig.json("{\"a\":\"${read.body.secret}\"}"))));

        assertThat(rig.api.arrived().getLast().body()).isEqualTo("{\"a\":\"${read.body.secret}\"}");
    }

    @Test
    @Against("approvals")
    void anAnswerThatNeverCameIsNotAskedForAgain() {
        rig.timeout = Duration.ofMillis(300);
        CountDownLatch never = new CountDownLatch(1);
        rig.api.on("DELETE /apis/things/1", exchange -> {
            try {
                never.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        ApprovalRequest asked = rig.ask(DELETE);

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/it/error").asText()).startsWith("outcome unknown");
        assertGone(asked, "approval_used");
        assertThat(changes()).containsExactly("DELETE /apis/things/1");
        never.countDown();
    }

    @Test
    @Against("approvals")
    void aStopComesWhileThePlanIsRun() {
        ApprovalRequest asked = rig.ask("""
                [{"name":"first","method":"DELETE","url":"/apis/things/1"},
                 {"name":"second","method":"DELETE","url":"/apis/things/2"}]""");
        rig.stopped = () -> !changes().isEmpty();

        JsonNode results = rig.approve(asked);

        assertThat(results.at("/second/error").asText()).isEqualTo("not sent: the run was stopped");
        assertThat(changes()).containsExactly("DELETE /apis/things/1");
    }

    @Test
    @Against("approvals")
    void nothingLeavesWhileTheStoreIsDown() {
        rig.store = new ApprovalStore() {

            @Override
            public void put(StoredApproval approval) {
                throw new IllegalStateException("down");
            }

            @Override
            public Taken take(StoredApproval.Key key) {
                throw new IllegalStateException("down");
            }
        };

        assertThatThrownBy(() -> rig.ask(DELETE)).hasMessage("down");

        assertThat(changes()).isEmpty();
    }

    /** What arrived that changes something. */
    private List<String> changes() {
        return rig.api.lines().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    private void assertGone(ApprovalRequest asked, String code) {
        assertThatThrownBy(() -> rig.decide(asked, YES)).isInstanceOfSatisfying(ApprovalGone.class,
                gone -> assertThat(gone.code()).isEqualTo(code));
    }

    private void tagged(String etag) {
        rig.api.on("GET /apis/things/1", exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            RecordingAdminApi.respond(exchange, 200, "application/json", "{\"a\":0}".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static ApprovalStore altering(ApprovalStore store, java.util.function.UnaryOperator<StoredApproval> change) {
        return new ApprovalStore() {

            @Override
            public void put(StoredApproval approval) {
                store.put(approval);
            }

            @Override
            public Taken take(StoredApproval.Key key) {
                return store.take(key) instanceof Taken.Now now ? new Taken.Now(change.apply(now.approval()))
                        : new Taken.Unknown();
            }
        };
    }

    private static AssistantSettings asking(boolean delete) {
        return new AssistantSettings(true, "default", "", 20, true, true, delete, ApprovalMode.WRITES);
    }
}
