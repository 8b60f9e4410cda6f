package io.gatewayassistant.chat;

/** A second question while a run of the same thread is under way. */
public class ThreadBusy extends RuntimeException {

    ThreadBusy() {
        super("An answer is still under way in this conversation: wait for it, or stop it first");
    }
}
