package io.gatewayassistant.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** An admin API that answers as told and records what arrives on the wire. */
final class RecordingAdminApi implements AutoCloseable {

    /** @param uri raw, as it arrived */
    record Arrived(String method, String uri, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }

        String line() {
            return method + " " + uri;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> handlers = new HashMap<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile Function<Arrived, Answer> otherwise = request -> new Answer(200, "{\"ok\":true}");

    /** @param body JSON */
    record Answer(int status, String body) {
    }

    RecordingAdminApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Arrived> arrived() {
        return arrived;
    }

    List<String> lines() {
        return arrived.stream().map(Arrived::line).toList();
    }

    /** What arrived that changes something. */
    List<String> changes() {
        return lines().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    /** What becomes of requests that nothing else is said of: one at a time, in the order in which they arrive. */
    void otherwise(Function<Arrived, Answer> answers) {
        otherwise = answers;
    }

    /** @param request {@code METHOD /path?query}; anything else is answered otherwise */
    void on(String request, HttpHandler handler) {
        handlers.put(request, handler);
    }

    void answerJson(String request, int status, String body) {
        answer(request, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    void answer(String request, int status, String contentType, byte[] body) {
        on(request, exchange -> respond(exchange, status, contentType, body));
    }

    /** Answers a document of version {@code etag}. */
    void answerTagged(String request, String etag) {
        on(request, exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            respond(exchange, 200, "application/json", "{\"a\":0}".getBytes(StandardCharsets.UTF_8));
        });
    }

    static void respond(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void respond(HttpExchange exchange, Arrived request) throws IOException {
        Answer answer = otherwise.apply(request);
        respond(exchange, answer.status(), "application/json", answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach(
                    (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), List.copyOf(values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Arrived request = new Arrived(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            arrived.add(request);
            HttpHandler handler = handlers.get(request.line());
            if (handler != null) {
                handler.handle(exchange);
                return;
            }
            respond(exchange, request);
        }
    }
}
