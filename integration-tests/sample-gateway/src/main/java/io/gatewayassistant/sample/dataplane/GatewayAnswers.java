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
        json(request.response(), refusal);
    }

    void answer(HttpServerRequest request, Refusal refusal, Snapshot snapshot, Optional<String> routeId) {
        Optional<ErrorTemplate> template = wantsHtml(request) ? snapshot.errorTemplateFor(routeId) : Optional.empty();
        template.ifPresentOrElse(found -> html(request.response(), refusal, found), () -> json(request.response(), refusal));
    }

    private static boolean wantsHtml(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void html(HttpServerResponse response, Refusal refusal, ErrorTemplate template) {
        String status = String.valueOf(refusal.status());
        String page = template.pages().getOrDefault(status, template.defaultPage());
        send(response, refusal, "text/html; charset=utf-8",
                page.replace("${status}", status).replace("${message}", escaped(refusal.message())));
    }

    private static void json(HttpServerResponse response, Refusal refusal) {
        send(response, refusal, "application/json",
                new JsonObject().put("error", refusal.code()).put("message", refusal.message()).encode());
    }

    private static void send(HttpServerResponse response, Refusal refusal, String type, String body) {
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
