package io.gatewayassistant.execute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.execute.call.Answers;
import io.gatewayassistant.execute.call.AuthorizedCall;
import io.gatewayassistant.execute.call.Batch;
import io.gatewayassistant.execute.call.BatchRefused;
import io.gatewayassistant.execute.call.CallOutcome;
import io.gatewayassistant.execute.call.CallOutcome.Answered;
import io.gatewayassistant.execute.call.CallOutcome.Content;
import io.gatewayassistant.execute.call.CallOutcome.Failed;
import io.gatewayassistant.execute.call.CallRefused;
import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.Excerpt;
import io.gatewayassistant.execute.call.Fence;
import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.call.PermittedCall;
import io.gatewayassistant.execute.call.ResolvedCall;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.CallAuthorizer;

/**
 * Runs the requests of a model against the admin API, one after another. Each is resolved from earlier answers, then checked
 * whole, then sent; nothing is resolved after the check.
 */
public final class BatchExecutor {

    private static final Logger LOG = Logger.getLogger(BatchExecutor.class);
    private static final String STOPPED = "not sent: the run was stopped";

    private final Supplier<Optional<Catalog>> catalog;
    private final Supplier<AssistantSettings> settings;
    private final List<CallAuthorizer> authorizers;
    private final Rules rules;
    private final AdminApi api;

    /** What no setting changes. */
    record Rules(AdminBaseUrl base, CredentialSource credentials, CallRules calls, Fence fence, Limits limits) {
    }

    BatchExecutor(Supplier<Optional<Catalog>> catalog, Supplier<AssistantSettings> settings,
            List<CallAuthorizer> authorizers, Rules rules, AdminApi api) {
        this.catalog = catalog;
        this.settings = settings;
        this.authorizers = List.copyOf(authorizers);
        this.rules = rules;
        this.api = api;
    }

    /**
     * Blocks until all requests have come to something. Never throws for what a model wrote or the admin API did.
     *
     * @param arguments the raw text of the batch, as the model wrote it
     */
    public BatchResult execute(String arguments, ExecutionContext context) {
        Batch batch;
        try {
            batch = Batch.parse(arguments).ofAtMost(rules.limits().requests());
        } catch (BatchRefused unreadable) {
            return BatchReport.refused(unreadable.reason());
        }
        Answers answers = new Answers(rules.limits().requestBytes());
        Deadline deadline = new Deadline(rules.limits().batchTime());
        BatchReport report = new BatchReport(context.kept());
        for (Batch.Entry entry : batch.entries()) {
            CallResult result = run(entry, answers, new Circumstances(context, deadline));
            answers.put(entry.name(), result.outcome());
            report.add(entry.name(), result);
        }
        return report.result();
    }

    private CallResult run(Batch.Entry entry, Answers answers, Circumstances now) {
        try {
            now.refuseWhenOver();
            Excerpt excerpt = Excerpt.of(entry.request());
            String kept = excerpt.from();
            if (kept != null) {
                return new CallResult(now.context().kept().find(kept).orElseThrow(() -> Excerpt.unknown(kept)),
                        CallResult.Remarks.NONE, excerpt);
            }
            MatchedCall matched = MatchedCall.of(ResolvedCall.of(entry.request(), answers), catalog(), rules.calls());
            return new CallResult(checkAndSend(matched, now), new CallResult.Remarks(matched.leftOut(), matched.warning()),
                    excerpt);
        } catch (CallRefused refused) {
            return CallResult.refused(refused);
        }
    }

    private CallOutcome checkAndSend(MatchedCall matched, Circumstances now) {
        AssistantSettings settings = settings();
        AuthorizedCall authorized = authorized(matched, settings, now);
        Credentials credentials = rules.credentials().of(settings.apiKey(), now.context());
        FencedCall call = FencedCall.of(authorized, rules.base().get(), rules.fence(),
                address -> current(address, settings, credentials, now), now.context().secrets());
        if (!call.secrets().isEmpty()) {
            throw new CallRefused("not sent: a call that carries a secret needs a person's approval, which this installation "
                    + "cannot ask for; leave the field with the handle out");
        }
        now.refuseWhenOver();
        if (call.access() != Access.READ) {
            now.context().sent().accept(call.title());
        }
        return api.send(call, credentials, now.deadline().left(rules.limits().callTime()), now.context().secrets());
    }

    private AuthorizedCall authorized(MatchedCall matched, AssistantSettings settings, Circumstances now) {
        return AuthorizedCall.of(PermittedCall.of(matched, settings), now.context().caller(), authorizers);
    }

    /** What is there now, by a call that passes all stages itself. */
    private Current current(String address, AssistantSettings settings, Credentials credentials, Circumstances now) {
        try {
            now.refuseWhenOver();
            ResolvedCall get = ResolvedCall.reading(address);
            if (!catalog().covers(get.path())) {
                return new Current.NoOperation();
            }
            MatchedCall reading = MatchedCall.of(get, catalog(), rules.calls());
            FencedCall call = FencedCall.of(authorized(reading, settings, now), rules.base().get(), rules.fence(),
                    nothing -> new Current.Unreadable("reading it would change something"), now.context().secrets());
            return found(api.send(call, credentials, now.deadline().left(rules.limits().callTime()), now.context().secrets()));
        } catch (CallRefused refused) {
            return new Current.Unreadable(refused.reason());
        }
    }

    private static Current found(CallOutcome outcome) {
        return switch (outcome) {
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
            return settings.get();
        } catch (RuntimeException failure) {
            LOG.error("The assistant's settings could not be read, so nothing is sent", failure);
            throw new CallRefused("not sent: the assistant's settings could not be read; an administrator finds the cause in "
                    + "the gateway's log");
        }
    }

    private Catalog catalog() {
        return catalog.get().orElseThrow(() -> new CallRefused(
                "not sent: the catalog of operations is not loaded yet; try again in a moment"));
    }

    /** Under which a call of the batch runs. */
    private record Circumstances(ExecutionContext context, Deadline deadline) {

        void refuseWhenOver() {
            if (context.stopped().getAsBoolean()) {
                throw new CallRefused(STOPPED);
            }
            deadline.left(Duration.ZERO);
        }
    }
}
