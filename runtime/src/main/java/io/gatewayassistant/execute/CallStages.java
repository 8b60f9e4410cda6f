package io.gatewayassistant.execute;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.approval.ApprovalNeeded;
import io.gatewayassistant.execute.approval.ApprovedCall;
import io.gatewayassistant.execute.approval.Grant;
import io.gatewayassistant.execute.approval.PlanBuilder;
import io.gatewayassistant.execute.approval.PlannedCall;
import io.gatewayassistant.execute.call.AuthorizedCall;
import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.call.PermittedCall;
import io.gatewayassistant.execute.call.ResolvedCall;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;
import io.gatewayassistant.execute.request.CallOutcome.Failed;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Excerpt;
import io.gatewayassistant.execute.request.Reference;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.CallAuthorizer;

/** The stages that each call of one batch passes, in the only order there is. */
final class CallStages implements PlanBuilder.Stages {

    private static final Logger LOG = Logger.getLogger(CallStages.class);

    private final Surroundings surroundings;
    private final Circumstances now;

    /** A call that has left. */
    interface UnderWay {

        /** Blocks until the answer is read, or its time is over. */
        CallOutcome outcome();
    }

    /** What no batch changes. */
    record Surroundings(Supplier<Optional<Catalog>> catalog, Supplier<AssistantSettings> settings,
            List<CallAuthorizer> authorizers, BatchExecutor.Rules rules, AdminApi api) {

        Surroundings {
            authorizers = List.copyOf(authorizers);
        }
    }

    CallStages(Surroundings surroundings, Circumstances now) {
        this.surroundings = surroundings;
        this.now = now;
    }

    @Override
    public MatchedCall matched(JsonNode request, Answers answers) {
        now.refuseWhenOver();
        return MatchedCall.of(ResolvedCall.of(request, answers), catalog(), surroundings.rules().calls());
    }

    /** The answer that was kept under a handle. */
    CallOutcome kept(String handle) {
        now.refuseWhenOver();
        return now.context().kept().find(handle, bytes -> {
            if (!now.room().take(bytes)) {
                throw new CallRefused(now.room().full());
            }
        }).orElseThrow(() -> Excerpt.unknown(handle));
    }

    /**
     * Sends a call that nobody need be asked about.
     *
     * @throws ApprovalNeeded where somebody must be
     */
    UnderWay sendUnasked(MatchedCall matched, Consumer<ApprovedCall> leaving) {
        AssistantSettings settings = settings();
        return answeredTo(send(unasked(fenced(matched, settings), settings), settings, leaving));
    }

    /** Sends a call of an approved plan; {@code shown} is the same with its holes open. */
    UnderWay sendGranted(MatchedCall matched, PlannedCall planned, MatchedCall shown, Grant grant,
            Consumer<ApprovedCall> leaving) {
        AssistantSettings settings = settings();
        return answeredTo(send(ApprovedCall.granted(fenced(matched, settings), planned, shown, grant), settings, leaving));
    }

    @Override
    public void requirePermission(MatchedCall call) {
        PermittedCall.of(call, settings());
    }

    @Override
    public FencedCall fenced(MatchedCall call) {
        return fenced(call, settings());
    }

    @Override
    public boolean needsApproval(MatchedCall call) {
        return surroundings.rules().approval().holds(call, settings().approval());
    }

    @Override
    public boolean isSecret(Reference reference, Operation source) {
        return surroundings.rules().fence().secrets().answeredBy(source, reference.steps());
    }

    @Override
    public CallOutcome read(MatchedCall call) {
        return read(call.pathAndQuery(), settings());
    }

    @Override
    public void remember(MatchedCall call) {
        surroundings.api().remember(call, now.context().secrets());
    }

    private FencedCall fenced(MatchedCall matched, AssistantSettings settings) {
        AuthorizedCall authorized = AuthorizedCall.of(PermittedCall.of(matched, settings), now.context().caller(),
                surroundings.authorizers());
        return FencedCall.of(authorized, surroundings.rules().base().get(), surroundings.rules().fence(),
                address -> current(address, settings), now.context().secrets());
    }

    private ApprovedCall unasked(FencedCall call, AssistantSettings settings) {
        return ApprovedCall.unasked(call, surroundings.rules().approval(), settings.approval());
    }

    private UnderWay answeredTo(AdminApi.Sent sent) {
        return () -> sent.outcome(now.room());
    }

    private AdminApi.Sent send(ApprovedCall call, AssistantSettings settings, Consumer<ApprovedCall> leaving) {
        Credentials credentials = surroundings.rules().credentials().of(settings.apiKey(), now.context());
        now.refuseWhenOver();
        leaving.accept(call);
        if (call.access() != Access.READ) {
            now.context().sent().accept(call.title());
        }
        return surroundings.api().send(call, credentials, CallOrigin.headers(now.context()),
                now.deadline().left(surroundings.rules().limits().callTime()), now.context().secrets());
    }

    /** What is there now, by a call that passes all stages itself. */
    private CallOutcome read(String address, AssistantSettings settings) {
        try {
            now.refuseWhenOver();
            MatchedCall reading = MatchedCall.of(ResolvedCall.reading(address), catalog(), surroundings.rules().calls());
            if (reading.access() != Access.READ) {
                throw new CallRefused("reading it would change something");
            }
            AuthorizedCall authorized = AuthorizedCall.of(PermittedCall.of(reading, settings), now.context().caller(),
                    surroundings.authorizers());
            FencedCall call = FencedCall.of(authorized, surroundings.rules().base().get(), surroundings.rules().fence(),
                    nothing -> new Current.Unreadable("reading it would change something"), now.context().secrets());
            return send(unasked(call, settings), settings, read -> {
            }).outcome(new AnswerRoom(surroundings.rules().limits().answerBytes())); // not one of the batch's
        } catch (CallRefused refused) {
            return new Failed(refused.reason());
        } catch (ApprovalNeeded needed) {
            return new Failed("reading it needs approval itself");
        }
    }

    private Current current(String address, AssistantSettings settings) {
        try {
            if (!catalog().covers(ResolvedCall.reading(address).path())) {
                return new Current.NoOperation();
            }
        } catch (CallRefused refused) {
            return new Current.Unreadable(refused.reason());
        }
        return switch (read(address, settings)) {
            case Failed failed -> new Current.Unreadable(failed.reason());
            case Answered answer when answer.status() == 404 || answer.status() == 410 -> new Current.Absent();
            case Answered answer when answer.status() == 200 && answer.content() instanceof Content.Json json ->
                new Current.Found(json.value());
            case Answered answer -> new Current.Unreadable("the admin API answered " + answer.status());
        };
    }

    /** A store that fails is no permission, and no reason to lose the results of the calls before. */
    private AssistantSettings settings() {
        try {
            return surroundings.settings().get();
        } catch (RuntimeException failure) {
            LOG.error("The assistant's settings could not be read, so nothing is sent", failure);
            throw new CallRefused("not sent: the assistant's settings could not be read; an administrator finds the cause in "
                    + "the gateway's log");
        }
    }

    private Catalog catalog() {
        return surroundings.catalog().get().orElseThrow(() -> new CallRefused(
                "not sent: the catalog of operations is not loaded yet; try again in a moment"));
    }
}
