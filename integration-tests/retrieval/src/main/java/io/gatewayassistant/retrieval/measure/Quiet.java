package io.gatewayassistant.retrieval.measure;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the output to what was asked for. */
public final class Quiet {

    private Quiet() {
    }

    /** What libraries have to say about a document is not asked for; called before anything logs. */
    public static void logs() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.SEVERE);
    }
}
