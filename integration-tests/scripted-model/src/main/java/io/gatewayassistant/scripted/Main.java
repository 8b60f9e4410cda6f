package io.gatewayassistant.scripted;

import java.nio.file.Path;

/** Replays a script file on a port, for demos by hand: {@code Main <port> <script.json>}. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            System.err.println("Usage: Main <port> <script.json>");
            System.exit(2);
        }
        try (ScriptedModel model = ScriptedModel.onPort(Integer.parseInt(args[0]), ScriptFile.read(Path.of(args[1])))) {
            System.out.println("Scripted model at " + model.baseUrl() + "; any API key will do");
            Thread.currentThread().join();
        }
    }
}
