package io.gatewayassistant.sample.assistant;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged while it is open, with causes. */
final class Logged extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final StringBuffer text = new StringBuffer();

    Logged() {
        setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        text.append(entry.getLoggerName()).append(' ').append(entry.getMessage()).append(' ')
                .append(Arrays.toString(entry.getParameters())).append('\n');
        if (entry.getThrown() != null) {
            StringWriter thrown = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(thrown));
            text.append(thrown).append('\n');
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
