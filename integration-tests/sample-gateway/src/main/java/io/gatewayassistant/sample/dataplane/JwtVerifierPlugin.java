package io.gatewayassistant.sample.dataplane;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.sample.entity.JwtVerifier;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/** Refuses calls whose JSON Web Token does not pass every verifier of the route. */
@ApplicationScoped
public class JwtVerifierPlugin {

    private final ObjectMapper mapper;

    public JwtVerifierPlugin(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Optional<Refusal> check(Call call, List<String> verifierIds) {
        if (verifierIds.isEmpty()) {
            return Optional.of(new Refusal(503, "misconfigured", "The jwt-verifier plugin of this route names no verifiers."));
        }
        return verifierIds.stream().map(id -> check(call, id)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Refusal> check(Call call, String verifierId) {
        JwtVerifier verifier = call.snapshot().jwtVerifiers().get(verifierId);
        if (verifier == null || !verifier.enabled()) {
            return Optional.of(new Refusal(503, "misconfigured", "A JWT verifier of this route is missing or disabled."));
        }
        Optional<String> token = token(call.request(), verifier.source());
        if (token.isEmpty()) {
            return verifier.strict() ? Optional.of(new Refusal(401, "no_token", "This route needs a token."))
                    : Optional.empty();
        }
        return new JsonWebToken(mapper, token.get()).problem(verifier)
                .map(problem -> new Refusal(401, "bad_token", "The token is not accepted: " + problem + "."));
    }

    private static Optional<String> token(HttpServerRequest request, JwtVerifier.TokenSource source) {
        String value = switch (source.in()) {
            case HEADER -> request.getHeader(source.name());
            case QUERY -> request.getParam(source.name());
            case COOKIE -> Optional.ofNullable(request.getCookie(source.name())).map(Cookie::getValue).orElse(null);
        };
        return Optional.ofNullable(value).filter(text -> text.startsWith(source.prefix()))
                .map(text -> text.substring(source.prefix().length()).strip());
    }
}
