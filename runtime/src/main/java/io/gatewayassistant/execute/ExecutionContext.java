package io.gatewayassistant.execute;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.Caller;

/**
 * On whose behalf, and under which circumstances, a batch runs.
 *
 * @param caller the person
 * @param threadId the conversation that the batch belongs to
 * @param run what the run is known by
 * @param session the person's own credentials, for session mode
 * @param secrets those that earlier answers of the thread held
 * @param stopped whether the run was stopped; asked before each call, so that nothing is sent after a stop
 * @param sent told {@code METHOD path} of each write or delete at the moment it leaves, so that a stop can report it
 * @param kept where the thread keeps answers that are too large to show
 */
public record ExecutionContext(Caller caller, String threadId, RunLabel run, SessionCredentials session, SecretVault secrets,
        BooleanSupplier stopped,
        Consumer<String> sent, Shelf kept) {
}
