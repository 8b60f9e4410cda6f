package io.gatewayassistant.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The packaged sample gateway as a process of its own, with its demo estate. */
public class SampleGateway implements QuarkusTestResourceLifecycleManager {

    private static final Path JAR = Path.of("..", "sample-gateway", "target", "quarkus-app", "quarkus-run.jar");

    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            Path folder = Files.createTempDirectory("gateway");
            Path log = folder.resolve("log");
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-Dquarkus.profile=demo", "-Dquarkus.http.port=" + port,
                    "-Dgateway.data-directory=" + folder, "-jar", JAR.toAbsolutePath().normalize().toString())
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            awaitStart(log);
            String base = "http://127.0.0.1:" + port;
            return Map.of(
                    "quarkus.gateway-assistant.catalog.sources.gateway.location", base + "/apis/openapi.json",
                    "quarkus.gateway-assistant.catalog.sources.gateway.api-key", "gateway",
                    "quarkus.gateway-assistant.catalog.sources.gateway.select.exclude.operation-ids", "bulk*",
                    "quarkus.gateway-assistant.admin-api.url", base,
                    "quarkus.gateway-assistant.admin-api.keys.gateway.headers.Gateway-Client-Id", "assistant",
                    "quarkus.gateway-assistant.admin-api.keys.gateway.headers.Gateway-Client-Secret", "assistant-demo-secret",
                    "quarkus.gateway-assistant.defaults.api-key", "gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the gateway started", e);
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
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

    private void awaitStart(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!Files.readString(log).contains("Listening on")) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("The sample gateway did not start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
