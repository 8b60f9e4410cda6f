package io.gatewayassistant.catalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves one document, with validators, and remembers who asked how. */
final class DocumentServer implements AutoCloseable {

    final List<Headers> requests = new CopyOnWriteArrayList<>();
    final List<Integer> answers = new CopyOnWriteArrayList<>();
    volatile String document;
    volatile String etag = "\"1\"";
    volatile int status = 200;

    private final HttpServer server;

    DocumentServer(String document) {
        this.document = document;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI location() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/openapi.json?token=hidden");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestHeaders());
        boolean known = status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int code = known ? 304 : status;
        answers.add(code);
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Last-Modified", "Sun, 22 Nov 2026 15:53:00 GMT");
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, known ? -1 : body.length);
        try (exchange) {
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
