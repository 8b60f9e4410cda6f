package io.gatewayassistant.spi;

import java.util.Optional;

/**
 * The host application's own say over each call. Implemented by the host as CDI beans; all of them must agree. In key mode
 * this is what narrows the key's rights to those of the person asking.
 * <p>
 * Called on a thread that may block, just before a call would be sent; before that also when a plan is made of it, and for
 * what is read to compare it with. So one call can be asked about several times. An exception counts as a refusal and is
 * logged.
 */
public interface CallAuthorizer {

    /** The reason for a refusal, in words for the model and the person, or empty to allow the call. */
    Optional<String> refusal(Caller caller, ProposedCall call);
}
