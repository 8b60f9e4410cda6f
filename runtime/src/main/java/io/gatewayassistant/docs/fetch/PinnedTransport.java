package io.gatewayassistant.docs.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.netty.handler.proxy.ProxyConnectException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Connects over TLS to the very address that was checked, or to the proxy, while the host's name goes into SNI, the
 * certificate check and the Host header. So a resolver that answers differently a second time changes nothing.
 */
public final class PinnedTransport implements Transport {

    /** The name that we go by, also to robots.txt. */
    public static final String USER_AGENT = "gateway-assistant";

    private static final int HTTPS = 443;
    private static final int MOST_CONNECTIONS = 16;

    private final Vertx vertx;
    private final HttpClient client;
    private final int port;

    /**
     * @param options what is trusted, and the proxy where there is one
     * @param port that is connected to, 443 in production
     */
    public PinnedTransport(Vertx vertx, HttpClientOptions options, int port) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions(options).setSsl(true).setVerifyHost(true)
                .setKeepAlive(false).setDecompressionSupported(false).setMaxHeaderSize(16 * 1024)
                .setMaxPoolSize(MOST_CONNECTIONS));
        this.port = port;
    }

    @Override
    public Response get(Request request) throws IOException {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Exchange exchange = new Exchange(vertx, request, answer);
        client.request(options(request)).onSuccess(exchange::send).onFailure(exchange::unreachable);
        try {
            return answer.get(request.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no complete answer within " + seconds(request.limits().whole()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("it was interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            answer.cancel(false);
            exchange.close();
        }
    }

    private RequestOptions options(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(true)
                .setHost(request.url().getHost())
                .setPort(HTTPS)
                .setURI(request.url().getRawPath())
                .setConnectTimeout(request.limits().connect().toMillis())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.ACCEPT, request.accept())
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .putHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        if (!request.known().tag().isEmpty()) {
            options.putHeader(HttpHeaders.IF_NONE_MATCH, request.known().tag());
        }
        if (!request.known().lastModified().isEmpty()) {
            options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, request.known().lastModified());
        }
        return switch (request.route()) {
            case Route.Direct direct ->
                options.setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(direct.address(), port)));
            case Route.ViaProxy proxy -> options;
        };
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    /** One request and its answer, on the event loop. */
    private static final class Exchange {

        private final Vertx vertx;
        private final Request request;
        private final CompletableFuture<Response> answer;
        private final Buffer body = Buffer.buffer();
        private volatile @Nullable HttpClientRequest sent;

        Exchange(Vertx vertx, Request request, CompletableFuture<Response> answer) {
            this.vertx = vertx;
            this.request = request;
            this.answer = answer;
        }

        void unreachable(Throwable cause) {
            ConnectException failure = new ConnectException(reason(cause));
            failure.initCause(cause);
            answer.completeExceptionally(failure);
        }

        /** Where the proxy is, and which of its rules we broke, is not for the model. */
        private static String reason(Throwable cause) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (cause instanceof ProxyConnectException) {
                return message.contains("407") ? "the proxy refuses our credentials" : "the proxy does not let it through";
            }
            return message;
        }

        void send(HttpClientRequest connected) {
            sent = connected;
            if (answer.isDone()) {
                close();
                return;
            }
            Duration patience = request.limits().firstByte();
            long timer = vertx.setTimer(patience.toMillis(),
                    late -> answer.completeExceptionally(new IOException("no answer within " + seconds(patience))));
            connected.send().onComplete(head -> vertx.cancelTimer(timer)).onSuccess(this::receive).onFailure(this::fail);
        }

        void close() {
            HttpClientRequest connected = sent;
            if (connected != null) {
                connected.connection().close();
            }
        }

        private void receive(HttpClientResponse response) {
            if (response.statusCode() != 200) {
                complete(response);
                return;
            }
            if (longer(header(response, HttpHeaders.CONTENT_LENGTH))) {
                tooLarge();
                return;
            }
            response.exceptionHandler(this::fail);
            response.handler(this::append);
            response.endHandler(end -> complete(response));
        }

        private void append(Buffer chunk) {
            if (body.length() + chunk.length() > request.limits().maxBytes()) {
                tooLarge();
                return;
            }
            body.appendBuffer(chunk);
        }

        private boolean longer(String length) {
            return length.length() > 9
                    || (length.matches("\\d+") && Integer.parseInt(length) > request.limits().maxBytes());
        }

        private void tooLarge() {
            answer.completeExceptionally(new TooLargeException(request.limits().maxBytes()));
            close();
        }

        private void complete(HttpClientResponse response) {
            answer.complete(new Response(response.statusCode(), header(response, HttpHeaders.CONTENT_TYPE),
                    header(response, HttpHeaders.CONTENT_ENCODING), header(response, HttpHeaders.LOCATION),
                    new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)),
                    body.getBytes()));
        }

        private void fail(Throwable cause) {
            answer.completeExceptionally(new IOException("the connection broke off", cause));
        }

        private static String header(HttpClientResponse response, CharSequence name) {
            String value = response.getHeader(name);
            return value == null ? "" : value;
        }
    }
}
