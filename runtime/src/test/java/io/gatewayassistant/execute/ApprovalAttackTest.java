package io.gatewayassistant.execute;

import static io.gatewayassistant.execute.Requests.DELETE;
import static io.gatewayassistant.execute.Requests.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.execute.approval.ApprovalGone;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.InMemoryApprovalStore;
import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.spi.StoredApproval;

/**
 * A model, a browser and a store that want more than a person has approved. What counts is what arrives on the wire:
 * each attack fails when one request more than the approved ones does.
 */
class ApprovalAttackTest {

    @AutoClose
    private final Rig rig = Rig.askingBeforeWrites();

    @Test
    @Against("approvals")
    void anApprovalIsReplayed() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.approve(asked);

        assertGone(asked, "approval_used");

        assertThat(rig.api.changes()).containsExactly("DELETE /apis/things/1");
    }

    @Test
    @Against("approvals")
    void aRefusedPlanIsApprovedLater() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.decide(asked, new Decision.Deny(""));

        assertGone(asked, "approval_used");

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void aDroppedPlanIsApprovedLater() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.decide(asked, new Decision.Drop());

        assertGone(asked, "approval_used");

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anApprovalHasExpired() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.clock = Clock.offset(rig.clock, Duration.ofMinutes(10));

        assertGone(asked, "approval_expired");
        assertGone(asked, "approval_used");

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anotherPersonApproves() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.caller = new Caller("u2", "Mallory", null, Set.of("admin"));

        assertGone(asked, "approval_unknown");

        assertThat(rig.api.changes()).isEmpty();
        rig.caller = Rig.CALLER;
        rig.approve(asked);
        assertThat(rig.api.changes()).hasSize(1);
    }

    @Test
    @Against("approvals")
    void anotherThreadApproves() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.thread = "another";

        assertGone(asked, "approval_unknown");

        assertThat(rig.api.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "00000000-0000-0000-0000-000000000000", "../1", "it" })
    @Against("approvals")
    void anIdIsMadeUp(String id) {
        ApprovalRequest asked = rig.ask(DELETE);

        assertGone(new ApprovalRequest(id, "", asked.expiresAt(), asked.calls()), "approval_unknown");

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theStoreIsEmptiedByARestart() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.store = new InMemoryApprovalStore();

        assertGone(asked, "approval_unknown");

        assertThat(rig.api.changes()).isEmpty();
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

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void theTimeOfAPlanIsProlongedInItsStore() {
        ApprovalRequest asked = rig.ask(DELETE);
        rig.clock = Clock.offset(rig.clock, Duration.ofHours(1));
        rig.store = altering(rig.store, stored -> new StoredApproval(stored.key(), stored.expiresAt().plusSeconds(9999),
                stored.seal(), stored.plan()));

        assertGone(asked, "approval_unknown");

        assertThat(rig.api.changes()).isEmpty();
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

        assertThat(rig.api.changes()).isEmpty();
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
                    rig.decide(asked, Rig.YES);
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

        assertThat(rig.api.changes()).containsExactly("DELETE /apis/things/1");
        assertThat(refused.get()).isEqualTo(7);
    }

    @Test
    @Against("approvals")
    void theModelNamesACallLikeAnApprovedOne() {
        JsonNode results = rig.run("[%s,%s]".formatted(DELETE, DELETE));

        assertThat(results.path("error").asText()).contains("two requests are named");
        assertThat(rig.api.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'other', '{}'", "'it', '7'", "'it', '\"text\"'", "'it', 'null'" })
    @Against("approvals")
    void anEditIsNone(String name, String body) {
        ApprovalRequest asked = rig.ask(PUT);

        JsonNode results = rig.results(asked, Rig.edit(name, body));

        assertThat(results.at("/it/error").asText()).startsWith("nothing of the plan was sent");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditGivesABodyToWhatHasNone() {
        ApprovalRequest asked = rig.ask(DELETE);

        rig.results(asked, Rig.edit("it", "{\"a\":1}"));

        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditReachesForProtectedValues() {
        rig.properties = Map.of("protect.kinds", "admins");
        ApprovalRequest asked = rig.ask(PUT);

        JsonNode results = rig.results(asked, Rig.edit("it", "{\"kind\":\"Admin\"}"));

        assertThat(results.at("/it/error").asText()).contains("admins");
        assertThat(rig.api.changes()).isEmpty();
    }

    @Test
    @Against("approvals")
    void anEditTakesValuesThatTheCallDidNotTake() {
        rig.api.answerJson("GET /apis/things/2", 200, "{\"secret\":\"s\"}");
        ApprovalRequest asked = rig.ask("""
                [{"name":"read","method":"GET","url":"/apis/things/2"},
                 {"name":"it","method":"PUT","url":"/apis/things/1","body":{"a":1}}]""");

        rig.results(asked, Rig.edit("it", "{\"a\":\"${read.body.secret}\"}"));

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
        assertThat(rig.api.changes()).containsExactly("DELETE /apis/things/1");
        never.countDown();
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

        BatchOutcome outcome = rig.outcome(DELETE);

        assertThat(outcome).isInstanceOfSatisfying(BatchResult.class,
                result -> assertThat(result.json()).contains("not sent: nobody could be asked").doesNotContain("down"));
        assertThat(rig.api.changes()).isEmpty();
    }

    private void assertGone(ApprovalRequest asked, String code) {
        assertThatThrownBy(() -> rig.decide(asked, Rig.YES)).isInstanceOfSatisfying(ApprovalGone.class,
                gone -> assertThat(gone.code()).isEqualTo(code));
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
}
