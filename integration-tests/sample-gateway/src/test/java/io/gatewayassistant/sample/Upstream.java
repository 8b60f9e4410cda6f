package io.gatewayassistant.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** A small backend: says what it was asked, echoes a body, or answers with a status. */
public final class Upstream implements AutoCloseable {

    private final HttpServer server;

    private Upstream(HttpServer server) {
        this.server = server;
    }

    public static Upstream start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Upstream::answer);
            server.start();
            return new Upstream(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        int status = path.startsWith("/status/") ? Integer.parseInt(path.substring("/status/".length())) : 200;
        byte[] answer = path.equals("/echo") ? body : description(exchange, body);
        exchange.getResponseHeaders().set("Content-Type", path.equals("/echo") ? "text/plain" : "application/json");
        exchange.getResponseHeaders().set("X-Upstream", "yes");
        exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
        boolean sendsBody = answer.length > 0 && status != 204 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, sendsBody ? answer.length : -1);
        if (sendsBody) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static byte[] description(HttpExchange exchange, byte[] body) {
        var headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new JsonObject().put("method", exchange.getRequestMethod()).put("uri", exchange.getRequestURI().toString())
                .put("headers", headers).put("body", new String(body, StandardCharsets.UTF_8)).encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
