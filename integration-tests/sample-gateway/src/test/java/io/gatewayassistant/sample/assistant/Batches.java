package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.scripted.ToolCall.call;

import io.gatewayassistant.scripted.ToolCall;

/** Calls of {@code execute} as a language model writes them for the sample gateway. */
final class Batches {

    /** Template, change, create; then a key for what was created, and a look at the result. */
    static final ToolCall EXPOSE_WITH_API_KEY = execute(
            """
                    [{"name": "tpl", "method": "GET", "url": "/apis/proxy.gateway.io/v1/routes/_template"},
                     {"name": "route", "method": "POST", "url": "/apis/proxy.gateway.io/v1/routes", "base": "${tpl.body}",
                      "body": {"name": "My API", "description": null,
                               "frontend": {"domains": ["myapi.oto.tools"]},
                               "backend": {"targets": [{"hostname": "api.example.com", "port": 443, "tls": true}]},
                               "plugins": [{"plugin": "api-key"}]}},
                     {"name": "keyTpl", "method": "GET", "url": "/apis/apim.gateway.io/v1/apikeys/_template"},
                     {"name": "key", "method": "POST", "url": "/apis/apim.gateway.io/v1/apikeys", "base": "${keyTpl.body}",
                      "body": {"name": "Key of ${route.body.name}", "clientSecret": "written-by-the-model", "authorizedRoutes": ["${route.body.id}"]}},
                     {"name": "check", "method": "GET", "url": "/apis/proxy.gateway.io/v1/routes/${route.body.id}"}]""");

    static final ToolCall ALL_LLM_PROVIDERS = execute("""
            [{"name": "all", "method": "GET", "url": "/apis/ai.gateway.io/v1/llm-providers"}]""");

    static final ToolCall DISABLED_LLM_PROVIDERS = execute("""
            [{"name": "disabled", "method": "GET", "url": "/apis/ai.gateway.io/v1/llm-providers?enabled=false"}]""");

    /** The route, and the verifier that its first plugin names. */
    static final ToolCall ROUTE_AND_ITS_VERIFIER = execute("""
            [{"name": "route", "method": "GET", "url": "/apis/proxy.gateway.io/v1/routes/abc123"},
             {"name": "verifier", "method": "GET",
              "url": "/apis/security.gateway.io/v1/jwt-verifiers/${route.body.plugins[0].config.verifiers[0]}"}]""");

    /** Keeps the plugins of route-x, and puts the verifiers of route-y behind them. */
    static final ToolCall SAME_VERIFIER = execute("""
            [{"name": "y", "method": "GET", "url": "/apis/proxy.gateway.io/v1/routes/route-y"},
             {"name": "x", "method": "GET", "url": "/apis/proxy.gateway.io/v1/routes/route-x"},
             {"name": "changed", "method": "PATCH", "url": "/apis/proxy.gateway.io/v1/routes/route-x",
              "headers": {"If-Match": "${x.headers.etag}"},
              "body": {"plugins": ["${x.body.plugins[0]}",
                                   {"plugin": "jwt-verifier",
                                    "config": {"verifiers": "${y.body.plugins[0].config.verifiers}"}}]}}]""");

    private Batches() {
    }

    /** A verifier of RS256 keys, created and read back; {@code key} is what the patch says about keys. */
    static ToolCall rs256Verifier(String key) {
        return execute("""
                [{"name": "tpl", "method": "GET", "url": "/apis/security.gateway.io/v1/jwt-verifiers/_template"},
                 {"name": "made", "method": "POST", "url": "/apis/security.gateway.io/v1/jwt-verifiers",
                  "base": "${tpl.body}",
                  "body": {"name": "RS256 keys", "algorithm": "RS256", "secret": null%s}},
                 {"name": "read", "method": "GET",
                  "url": "/apis/security.gateway.io/v1/jwt-verifiers/${made.body.id}"}]""".formatted(key));
    }

    private static ToolCall execute(String requests) {
        return call("execute", "{\"requests\": " + requests + "}");
    }
}
