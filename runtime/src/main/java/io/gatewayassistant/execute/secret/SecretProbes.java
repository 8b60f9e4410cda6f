package io.gatewayassistant.execute.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;

/**
 * Refuses calls that would have the admin API itself tell something of a secret: filters and orders over one, and patches that
 * compare, copy or move one.
 */
final class SecretProbes {

    private static final Set<String> ORDERING = Set.of("sort", "order", "orderby", "by", "filter", "filters", "where");
    private static final Pattern STEP = Pattern.compile("[.:\\[\\]]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w.-]*");

    private final SecretNames names;

    SecretProbes(SecretNames names) {
        this.names = names;
    }

    void refuse(Approach call, Current.Reader reader) {
        if (call.query() != null) {
            Stream.of(call.query().split("&")).map(SecretProbes::parameter).forEach(this::refuseFilter);
        }
        if (call.body() != null && BodySecrets.isPatch(call.body())) {
            refuseChanges(call, call.body(), reader);
        }
    }

    private record Query(String name, String value) {
    }

    private static Query parameter(String text) {
        String[] parts = text.split("=", 2);
        return new Query(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void refuseFilter(Query query) {
        boolean flag = Set.of("", "true", "false").contains(query.value());
        boolean orders = FieldWords.of(query.name()).stream().anyMatch(ORDERING::contains)
                && NAME.matcher(query.value()).results().anyMatch(name -> names.of(name.group()).certain());
        boolean filters = !flag && Stream.concat(Stream.of(query.name()), STEP.splitAsStream(query.name()))
                .anyMatch(name -> names.of(name).certain());
        if (orders || filters) {
            throw new SecretRefused("not sent: the query parameter " + query.name() + " would find out about a secret; secrets "
                    + "cannot be searched for, filtered by or sorted by");
        }
    }

    private void refuseChanges(Approach call, JsonNode changes, Current.Reader reader) {
        for (JsonNode change : changes) {
            String at = switch (change.path("op").asText()) {
                case "copy", "move" -> change.path("from").asText();
                case "test" -> change.path("path").asText();
                default -> null;
            };
            if (at != null && holdsSecret(at, call, reader)) {
                throw new SecretRefused(
                        "not sent: a patch never compares, copies or moves secrets; read the thing, and write the "
                                + "handle where the secret may go");
            }
        }
    }

    private boolean holdsSecret(String pointer, Approach call, Current.Reader reader) {
        List<String> steps = BodySecrets.names(pointer);
        if (steps.stream().anyMatch(step -> names.of(step).certain())) {
            return true;
        }
        return reader.read(call.path()) instanceof Current.Found found
                && (pointer.isEmpty() || pointer.startsWith("/")) && Handle.within(found.document().at(pointer).toString());
    }
}
