package io.gatewayassistant.docs.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** What a hostile server says and does: the name of each is the path that asks for it. */
final class HostileAnswers {

    private static final byte[] BOMB = gzip(new byte[60_000_000]);

    /** What a server says to a request, byte for byte. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("wrong-type-image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("wrong-type-script", "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("wrong-type-pdf", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("no-type", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("two-types", "HTTP/1.1 200 OK\r\nContent-Type: text/html,image/png\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("length-lies-large",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99999999999\r\n\r\nx"),
            Map.entry("length-over-limit", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100001\r\n\r\nx"),
            Map.entry("length-negative", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: -5\r\n\r\nx"),
            Map.entry("length-twice",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx"),
            Map.entry("length-short", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 50\r\n\r\nx"),
            Map.entry("chunk-garbage",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx"),
            Map.entry("chunk-huge",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\nx"),
            Map.entry("garbage", "\u0000\u0001\u0002 this is no HTTP\r\n\r\n"),
            Map.entry("old-protocol", "<html>HTTP/0.9 has no head</html>"),
            Map.entry("huge-header", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(200_000) + "\r\n\r\n"),
            Map.entry("huge-status-line", "HTTP/1.1 200 " + "x".repeat(200_000) + "\r\n\r\n"),
            Map.entry("many-headers", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000) + "\r\n"),
            Map.entry("upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nx"),
            Map.entry("partial", "HTTP/1.1 206 Partial\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("not-modified-unasked", "HTTP/1.1 304 Not Modified\r\n\r\n"),
            Map.entry("status-999", "HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n"),
            Map.entry("unauthorised", "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n"),
            Map.entry("compressed-twice",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("compressed-brotli",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("compressed-not",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("smuggled", "HTTP/1.1 302 Moved\r\nContent-Length: 0\r\nLocation: https://docs.example.org/ok\r\n\r\n"
                    + "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"));

    private final Vertx vertx;

    HostileAnswers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Of the answers that are complete, and are still none that a page could be read from. */
    static Set<String> names() {
        return ANSWERS.keySet();
    }

    void to(NetSocket socket, String path) {
        String known = ANSWERS.get(path);
        if (known != null) {
            socket.write(known).onComplete(sent -> vertx.setTimer(100, later -> socket.close()));
            return;
        }
        switch (path) {
            case "silent" -> socket.resume();
            case "slow-head" -> drip(socket, "H", 100);
            case "slow-body" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 90000\r\n\r\n");
                drip(socket, "x", 50);
            }
            case "endless-body" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
                drip(socket, "x".repeat(30_000), 1);
            }
            case "endless-chunks" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
                drip(socket, "4000\r\n" + "x".repeat(0x4000) + "\r\n", 1);
            }
            case "endless-chunk-extension" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1;");
                drip(socket, "x".repeat(10_000), 5);
            }
            case "endless-headers" -> {
                socket.write("HTTP/1.1 200 OK\r\n");
                drip(socket, "X: y\r\n".repeat(100), 5);
            }
            case "endless-interim" -> drip(socket, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", 5);
            case "closes", "resets" -> socket.close();
            case "bomb" ->
                socket.write(Buffer.buffer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: " + BOMB.length + "\r\n\r\n").appendBytes(BOMB));
            case "ok" -> socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nfine");
            default -> socket.write(path.startsWith("chain-")
                    ? "HTTP/1.1 " + path.substring(6) + " Moved\r\nLocation: /chain-302\r\nContent-Length: 0\r\n\r\n"
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private void drip(NetSocket socket, String drop, long millis) {
        vertx.setPeriodic(millis, timer -> {
            if (!socket.writeQueueFull()) {
                socket.write(drop).onFailure(gone -> vertx.cancelTimer(timer));
            }
        });
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
