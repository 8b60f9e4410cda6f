package io.gatewayassistant.sample.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An admin API in the place of the gateway's own that records what arrives on the wire; tests get it injected. */
public class RecordingAdmin implements QuarkusTestResourceLifecycleManager {

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return Map.of("quarkus.gateway-assistant.admin-api.url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.security.users.embedded.users.other", "other",
                "quarkus.security.users.embedded.roles.other", "admin");
    }

    /** Forgets what arrived and how to answer. */
    void restart() {
        arrived.clear();
        bodies.clear();
        answers.clear();
        broken.clear();
    }

    /** @param request {@code METHOD /path}; anything else is answered with an empty object */
    void answers(String request, String json) {
        answers.put(request, json);
    }

    /** @param request {@code METHOD /path} whose connection breaks once it has arrived */
    void breaks(String request) {
        broken.add(request);
    }

    /** The body of each {@link #changes change}, byte for byte. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** All that arrived, as {@code METHOD /path}. */
    List<String> arrived() {
        return List.copyOf(arrived);
    }

    /** What arrived that changes something, as {@code METHOD /path}. */
    List<String> changes() {
        return arrived.stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RecordingAdmin.class));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            arrived.add(line);
            if (!line.startsWith("GET ")) {
                bodies.add(sent);
            }
            if (broken.contains(line)) {
                return;
            }
            byte[] body = answers.getOrDefault(line, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
