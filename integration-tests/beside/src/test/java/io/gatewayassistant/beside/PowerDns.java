package io.gatewayassistant.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A PowerDNS server from the system's packages, with two zones, on loopback. */
public class PowerDns implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "a-key-of-the-test";
    private static final Path SERVER = Path.of("/usr/sbin/pdns_server");
    private static final Path SCHEMA = Path.of("/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql");

    private Path folder;
    private Process process;
    private int port;

    static boolean installed() {
        return Files.isExecutable(SERVER) && Files.exists(SCHEMA) && Files.isExecutable(Path.of("/usr/bin/sqlite3"));
    }

    @Override
    public Map<String, String> start() {
        if (!installed()) {
            return Map.of();
        }
        try {
            folder = Files.createTempDirectory("pdns");
            port = freePort();
            createDatabase();
            process = launch();
            awaitReady();
            createZone("example.org.", "192.0.2.1", "192.0.2.2");
            createZone("example.net.", "192.0.2.3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while PowerDNS started", e);
        }
        return Map.of(
                "quarkus.gateway-assistant.catalog.sources.powerdns.location", "http://127.0.0.1:" + port + "/api/docs",
                "quarkus.gateway-assistant.catalog.sources.powerdns.api-key", "pdns",
                "quarkus.gateway-assistant.admin-api.url", "http://127.0.0.1:" + port,
                "quarkus.gateway-assistant.admin-api.keys.pdns.headers.X-API-Key", KEY,
                "quarkus.gateway-assistant.defaults.api-key", "pdns");
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void createDatabase() throws IOException, InterruptedException {
        Process sqlite = new ProcessBuilder("sqlite3", folder.resolve("db").toString()).redirectInput(SCHEMA.toFile()).start();
        if (sqlite.waitFor() != 0) {
            throw new IllegalStateException("sqlite3 did not take the schema");
        }
    }

    private Process launch() throws IOException {
        Files.writeString(folder.resolve("pdns.conf"), """
                launch=gsqlite3
                gsqlite3-database=%1$s/db
                api=yes
                api-key=%2$s
                webserver=yes
                webserver-address=127.0.0.1
                webserver-port=%3$d
                local-address=127.0.0.1
                local-port=%4$d
                socket-dir=%1$s
                daemon=no
                guardian=no
                """.formatted(folder, KEY, port, freePort()));
        return new ProcessBuilder(SERVER.toString(), "--config-dir=" + folder)
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (send("GET", "/api/v1/servers", "") == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("PowerDNS did not start: " + Files.readString(folder.resolve("log")));
    }

    private void createZone(String name, String... addresses) throws IOException, InterruptedException {
        String records = Stream.of(addresses).map("{\"content\":\"%s\",\"disabled\":false}"::formatted)
                .reduce((a, b) -> a + "," + b).orElseThrow();
        int status = send("POST", "/api/v1/servers/localhost/zones", """
                {"name":"%1$s","kind":"Native","nameservers":["ns1.%1$s"],
                 "rrsets":[{"name":"www.%1$s","type":"A","ttl":300,"records":[%2$s]}]}""".formatted(name, records));
        if (status != 201) {
            throw new IllegalStateException("PowerDNS answered " + status + " to a new zone");
        }
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-API-Key", KEY).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
