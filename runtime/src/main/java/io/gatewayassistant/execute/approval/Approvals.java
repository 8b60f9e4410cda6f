package io.gatewayassistant.execute.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.StoredApproval;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Plans that wait: sealed when they are made, handed out once, to the person and the thread they were made for, in time. */
@Singleton
public class Approvals {

    private static final int NAMED = 5;

    private final ApprovalStore store;
    private final Duration expiresAfter;
    private final Clock clock;

    @Inject
    Approvals(ApprovalStore store, AssistantConfig config) {
        this(store, config.approval().expiresAfter(), Clock.systemUTC());
    }

    public Approvals(ApprovalStore store, Duration expiresAfter, Clock clock) {
        if (!expiresAfter.isPositive()) {
            throw new ConfigurationException("quarkus.gateway-assistant.approval.expires-after must be more than 0");
        }
        this.store = store;
        this.expiresAfter = expiresAfter;
        this.clock = clock;
    }

    /** Stores {@code plan} until it is approved or expires. May block. */
    public ApprovalRequest ask(Plan plan, String owner, String threadId) {
        StoredApproval.Key key = new StoredApproval.Key(owner, threadId, UUID.randomUUID().toString());
        Instant expiresAt = clock.instant().plus(expiresAfter).truncatedTo(ChronoUnit.MILLIS);
        String text = PlanText.write(plan);
        store.put(new StoredApproval(key, expiresAt, seal(key, expiresAt, text), text));
        return new ApprovalRequest(key.id(), message(plan), expiresAt, plan.card());
    }

    /**
     * Takes a plan, which can be done once. May block.
     *
     * @throws ApprovalGone where there is none for this person and thread, or it cannot be used any more
     */
    public Approval take(String owner, String threadId, String id) {
        StoredApproval stored = switch (store.take(new StoredApproval.Key(owner, threadId, id))) {
            case ApprovalStore.Taken.Now now -> now.approval();
            case ApprovalStore.Taken.Before before -> throw new ApprovalGone(ApprovalGone.Why.USED);
            case ApprovalStore.Taken.Unknown unknown -> throw new ApprovalGone(ApprovalGone.Why.UNKNOWN);
        };
        StoredApproval.Key asked = new StoredApproval.Key(owner, threadId, id);
        if (!stored.key().equals(asked) || !seal(asked, stored.expiresAt(), stored.plan()).equals(stored.seal())) {
            throw new ApprovalGone(ApprovalGone.Why.ALTERED);
        }
        if (!clock.instant().isBefore(stored.expiresAt())) {
            throw new ApprovalGone(ApprovalGone.Why.EXPIRED);
        }
        return new Approval(owner, PlanText.read(stored.plan()));
    }

    /** Makes sure that a plan cannot be approved any more, and says why not. May block. */
    public ApprovalGone gone(String owner, String threadId, String id) {
        return switch (store.take(new StoredApproval.Key(owner, threadId, id))) {
            case ApprovalStore.Taken.Before before -> new ApprovalGone(ApprovalGone.Why.USED);
            case ApprovalStore.Taken.Now now -> new ApprovalGone(ApprovalGone.Why.UNKNOWN);
            case ApprovalStore.Taken.Unknown unknown -> new ApprovalGone(ApprovalGone.Why.UNKNOWN);
        };
    }

    /** That the person who took {@code approval} approved it, as it was or as the person made it. */
    public Grant grant(Approval approval) {
        return new Grant(approval.owner(), clock.instant());
    }

    private static String seal(StoredApproval.Key key, Instant expiresAt, String plan) {
        return Sha256
                .hex(Sha256.hex(key.owner()) + Sha256.hex(key.threadId()) + Sha256.hex(key.id()) + expiresAt
                        + Sha256.hex(plan));
    }

    private static String message(Plan plan) {
        String calls = StreamSupport.stream(plan.card().spliterator(), false).limit(NAMED)
                .map(call -> call.path("method").asText() + " " + call.path("path").asText())
                .collect(Collectors.joining(", "));
        int more = plan.card().size() - NAMED;
        return "The assistant asks for your approval of "
                + (plan.card().size() == 1 ? "a call: " : plan.card().size() + " calls: ")
                + calls + (more > 0 ? " and " + more + " more" : "") + ".";
    }
}
