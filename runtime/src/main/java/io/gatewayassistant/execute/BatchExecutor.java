package io.gatewayassistant.execute;

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
import io.gatewayassistant.execute.call.CallOutcome.Failed;
import io.gatewayassistant.execute.call.CallRefused;
import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.call.OwnEndpoints;
import io.gatewayassistant.execute.call.PermittedCall;
import io.gatewayassistant.execute.call.ResolvedCall;
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
    record Rules(AdminBaseUrl base, CredentialSource credentials, CallRules calls, OwnEndpoints fence) {
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
            batch = Batch.parse(arguments);
        } catch (BatchRefused unreadable) {
            return BatchReport.refused(unreadable.reason());
        }
        Answers answers = new Answers();
        BatchReport report = new BatchReport();
        for (Batch.Entry entry : batch.entries()) {
            run(entry, answers, report, context);
        }
        return report.result();
    }

    private void run(Batch.Entry entry, Answers answers, BatchReport report, ExecutionContext context) {
        CallOutcome outcome;
        BatchReport.Remarks remarks = BatchReport.Remarks.NONE;
        try {
            refuseWhenStopped(context);
            MatchedCall matched = MatchedCall.of(ResolvedCall.of(entry.request(), answers), catalog(), rules.calls());
            remarks = new BatchReport.Remarks(matched.leftOut(), matched.warning());
            outcome = checkAndSend(matched, context);
        } catch (CallRefused refused) {
            outcome = new Failed(refused.reason());
        }
        answers.put(entry.name(), outcome);
        report.add(entry.name(), outcome, remarks);
    }

    private CallOutcome checkAndSend(MatchedCall matched, ExecutionContext context) {
        AssistantSettings now = settings();
        PermittedCall permitted = PermittedCall.of(matched, now);
        AuthorizedCall authorized = AuthorizedCall.of(permitted, context.caller(), authorizers);
        FencedCall call = FencedCall.of(authorized, rules.base().get(), rules.fence());
        Credentials credentials = rules.credentials().of(now.apiKey(), context);
        refuseWhenStopped(context);
        if (call.access() != Access.READ) {
            context.sent().accept(call.title());
        }
        return api.send(call, credentials);
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

    private static void refuseWhenStopped(ExecutionContext context) {
        if (context.stopped().getAsBoolean()) {
            throw new CallRefused(STOPPED);
        }
    }
}
