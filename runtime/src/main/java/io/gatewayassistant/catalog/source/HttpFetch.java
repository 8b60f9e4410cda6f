package io.gatewayassistant.catalog.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.CatalogException;
import io.gatewayassistant.settings.ApiKeyCredentials;

/**
 * Gets a document over HTTP, with a conditional request where an earlier version is known. Redirects are not followed:
 * the credentials are meant for the configured address only.
 */
final class HttpFetch implements DocumentFetch {

    /** The largest public document known to us has 37 MB. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final URI location;
    private final ApiKeyCredentials credentials;
    private final Duration timeout;

    HttpFetch(URI location, ApiKeyCredentials credentials, Duration timeout) {
        this.location = location;
        this.credentials = credentials;
        this.timeout = timeout;
    }

    @Override
    public Optional<Document> fetch(@Nullable Document known) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<Void> response = send(request(known), body);
        int status = response.statusCode();
        if (status == 304 && known != null) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new CatalogException(location() + " answered " + status + advice(status));
        }
        return Optional.of(new Document(body.toByteArray(), response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null)));
    }

    private HttpRequest request(@Nullable Document known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(location).timeout(timeout).header("Accept",
                "application/json, application/yaml;q=0.9, */*;q=0.5");
        credentials.headers().forEach(request::setHeader);
        if (known != null && known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known != null && known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    /** A client for each fetch: they are minutes apart, and none is left when the application stops. */
    private HttpResponse<Void> send(HttpRequest request, ByteArrayOutputStream body) {
        try (HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(timeout).build()) {
            return send(client, request, body);
        }
    }

    /** The request's own time-out ends with the headers; a body that trickles must not hold up every later refresh. */
    private HttpResponse<Void> send(HttpClient client, HttpRequest request, ByteArrayOutputStream body) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request,
                BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes -> append(body, bytes))));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CatalogException("The application is shutting down", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new CatalogException(location() + " did not answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new CatalogException(location() + " cannot be fetched: " + reason(e.getCause()), e.getCause());
        }
    }

    private static void append(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > MAX_BYTES) {
            throw new IllegalStateException("it is larger than " + MAX_BYTES / 1024 / 1024 + " MB");
        }
        body.writeBytes(bytes);
    }

    /** The address without what may be secret in it. */
    private String location() {
        return location.getScheme() + "://" + location.getHost() + (location.getPort() < 0 ? "" : ":" + location.getPort())
                + location.getPath();
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof IOException && cause.getCause() instanceof IllegalStateException tooLarge) {
            return String.valueOf(tooLarge.getMessage());
        }
        return cause == null ? "unknown" : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String advice(int status) {
        if (status == 401 || status == 403) {
            return ": configure the api-key of this source";
        }
        if (status >= 300 && status < 400) {
            return ": redirects are not followed, configure the final address";
        }
        return status == 404 ? ": check the location of this source" : "";
    }
}
