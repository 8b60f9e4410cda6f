package io.gatewayassistant.sample.dataplane;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.sample.entity.ErrorTemplate;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Answers that the gateway gives itself: JSON, or the page of an error template where a browser asks. */
@ApplicationScoped
public class GatewayAnswers {

    void answer(HttpServerRequest request, Refusal refusal) {
        json(request, refusal);
    }

    void answer(HttpServerRequest request, Refusal refusal, Snapshot snapshot, Optional<String> routeId) {
        Optional<ErrorTemplate> template = wantsHtml(request) ? snapshot.errorTemplateFor(routeId) : Optional.empty();
        template.ifPresentOrElse(found -> html(request, refusal, found), () -> json(request, refusal));
    }

    private static boolean wantsHtml(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void html(HttpServerRequest request, Refusal refusal, ErrorTemplate template) {
        String status = String.valueOf(refusal.status());
        String page = template.pages().getOrDefault(status, template.defaultPage());
        send(request, refusal, "text/html; charset=utf-8",
                page.replace("${status}", status).replace("${message}", escaped(refusal.message())));
    }

    private static void json(HttpServerRequest request, Refusal refusal) {
        send(request, refusal, "application/json",
                new JsonObject().put("error", refusal.code()).put("message", refusal.message()).encode());
    }

    private static void send(HttpServerRequest request, Refusal refusal, String type, String body) {
        // What is left of the body is read and forgotten: the next call on this connection comes after it.
        request.resume();
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        if (refusal.status() == 401) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"gateway\"");
        }
        response.setStatusCode(refusal.status()).putHeader("Content-Type", type).putHeader("Cache-Control", "no-store")
                .end(body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
