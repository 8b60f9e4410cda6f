package io.gatewayassistant.packaged;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged sample gateway with its demo estate, on a free port of this machine. Can be killed, and started again as it was.
 */
public final class GatewayProcess implements AutoCloseable {

    private static final Path JAR = Path.of("..", "sample-gateway", "target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final Path folder;
    private final Map<String, String> properties;
    private Process process;

    private GatewayProcess(int port, Path folder, Map<String, String> properties) throws IOException {
        this.port = port;
        this.folder = folder;
        this.properties = Map.copyOf(properties);
        this.process = launch();
    }

    /** Starts it, and returns when it listens. */
    public static GatewayProcess start(Map<String, String> properties) throws IOException, InterruptedException {
        GatewayProcess gateway = new GatewayProcess(freePort(), Files.createTempDirectory("gateway"), properties);
        gateway.awaitStart();
        return gateway;
    }

    /** The same over restarts. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it at once, as a crash or a lost machine does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on the same port, with what it has on disk, and returns when it listens. */
    public void restart() throws IOException, InterruptedException {
        process = launch();
        awaitStart();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        Files.deleteIfExists(log());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dquarkus.profile=demo",
                "-Dquarkus.http.port=" + port, "-Dgateway.data-directory=" + folder,
                // A busy machine sows the estate for longer than a transaction may usually take.
                "-Dquarkus.transaction-manager.default-transaction-timeout=10M"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toAbsolutePath().normalize().toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private void awaitStart() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log()).contains("Listening on")) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("The sample gateway did not start: " + Files.readString(log()));
            }
            Thread.sleep(200);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
