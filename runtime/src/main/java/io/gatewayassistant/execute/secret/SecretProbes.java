package io.gatewayassistant.execute.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.execute.fence.OneSpelling;
import io.gatewayassistant.execute.json.ExactJson;

/**
 * Refuses calls that would have the admin API itself tell something of a secret: filters and orders over one, in the
 * query or in the body of a search, and patches that compare, copy or move one.
 */
final class SecretProbes {

    private static final Set<String> ORDERING = Set.of("sort", "order", "orderby", "by", "filter", "filters", "where");
    private static final Pattern STEP = Pattern.compile("[.:\\[\\]]+");
    private static final Pattern POSITION = Pattern.compile("/(?:\\d+|-)(?=/|$)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w.-]*");
    /**
     * A name in an expression that says something of its value: {@code name:x}, {@code name eq 'x'}, {@code like(name, 'x')}.
     * Each word is read once: a text may be one long word.
     */
    private static final Pattern COMPARED = Pattern
            .compile("(?<![\\w.-])[\\d.-]*+(?<behind>[\\p{L}_][\\w.-]*+)[\"'`\\])]{0,2}\\s*"
                    + "(?:[:=<>~!]|(?i:(?:not\\s+)?(?:(?:eq|ne|gt|ge|lt|le|like|ilike|rlike|regexp|glob|similar|matches|contains|between|startswith"
                    + "|endswith|sw|co|ew)\\b|in\\s*\\()))"
                    + "|\\(\\s*[\"'`]?(?<within>[\\p{L}_][\\w.-]*+)");
    /** The same the other way round: {@code 'x' < name}, {@code like('x', name)}. */
    private static final Pattern COMPARED_BEHIND = Pattern
            .compile("[\"'`\\d]\\s*+(?:[=<>~!]{1,3}+|(?i:eq|ne|gt|ge|lt|le|like)\\b)\\s*+[@$.(]*+(?<name>[\\p{L}_][\\w.-]*+)");
    private static final Pattern ARGUMENT = Pattern.compile(",\\s*+[@$.]*+(?<name>[\\p{L}_][\\w.-]*+)\\s*+[,)]");

    private final SecretNames names;

    SecretProbes(SecretNames names) {
        this.names = names;
    }

    void refuse(Approach call, Current.Reader reader) {
        if (call.query() != null) {
            Stream.of(call.query().split("&")).map(SecretProbes::parameter).forEach(this::refuseFilter);
        }
        if (call.body() instanceof ArrayNode changes) {
            refuseChanges(call, changes, reader);
        }
        if (call.body() != null && call.verb() == HttpVerb.PATCH) {
            boolean ofOne = call.operation().path().endsWith("}");
            call.body().forEach(part -> refuseInner(part, ofOne));
        }
        if (call.body() != null && !call.changes()) {
            refuseSearch(call.body());
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
        if (orders || filters || compares(query.value())) {
            throw refused("the query parameter " + query.name());
        }
        refuseSearch(escaped(query.value()));
    }

    /** JSON in a text, which can spell each letter of a name in another way; missing where there is none. */
    private static JsonNode escaped(String text) {
        try {
            return text.indexOf('\\') < 0 ? MissingNode.getInstance() : ExactJson.parseInText(text);
        } catch (StreamConstraintsException tooDeep) { // for the server it may not be
            throw refused("what is too deep to be read");
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** An expression in whatever parameter that looks at a secret. */
    private boolean compares(String text) {
        Stream<String> before = COMPARED.matcher(text).results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
        Stream<Pattern> behind = text.indexOf('(') < 0 ? Stream.of(COMPARED_BEHIND) : Stream.of(COMPARED_BEHIND, ARGUMENT);
        return Stream.concat(before, behind.flatMap(form -> form.matcher(text).results().map(match -> match.group(1))))
                .anyMatch(name -> names.of(name).certain() || names.of(name.substring(name.lastIndexOf('.') + 1)).certain());
    }

    /** The body of an operation that only reads says what is looked for. */
    private void refuseSearch(JsonNode body) {
        if (body.isTextual() && compares(body.textValue())) {
            throw refused("a text");
        }
        if (body.isTextual()) {
            refuseSearch(escaped(body.textValue()));
        }
        body.properties().forEach(field -> {
            boolean flag = field.getValue().isBoolean() || field.getValue().isNull();
            if (!flag && STEP.splitAsStream(field.getKey()).anyMatch(name -> names.of(name).certain())) {
                throw refused("the field " + field.getKey());
            }
        });
        body.forEach(this::refuseSearch);
    }

    private static SecretRefused refused(String what) {
        return new SecretRefused("not sent: " + what + " would find out about a secret; secrets cannot be searched for, "
                + "filtered by or sorted by");
    }

    private void refuseChanges(Approach call, ArrayNode changes, Current.Reader reader) {
        List<String> looked = changes.valueStream().flatMap(SecretProbes::lookedAt).distinct().toList();
        if (looked.isEmpty()) {
            return;
        }
        Current current = reader.read(call.path());
        Set<JsonNode> secrets = Collections.newSetFromMap(new IdentityHashMap<>());
        if (current instanceof Current.Found found) {
            collectSecrets(found.document(), secrets);
        }
        if (Handle.within(changes.toString()) || looked.stream().anyMatch(pointer -> holdsSecret(pointer, current, secrets))) {
            throw tellsOfASecret();
        }
    }

    /**
     * Patches of several things at once hold the changes of each further inside. Which things these are is not known, so that
     * none is compared, copied or moved in; a single thing may have such changes for a value, as of what passes the gateway.
     */
    private void refuseInner(JsonNode part, boolean ofOne) {
        part.forEach(inner -> {
            if (lookedAt(inner).anyMatch(pointer -> !ofOne || namesSecret(pointer))) {
                throw tellsOfASecret();
            }
            refuseInner(inner, ofOne);
        });
    }

    private static SecretRefused tellsOfASecret() {
        return new SecretRefused("not sent: a patch never compares, copies or moves secrets; read the thing, and write the "
                + "handle where the secret may go");
    }

    /** The places that a change compares, copies or moves, as also servers read it that do not mind case. */
    private static Stream<String> lookedAt(JsonNode change) {
        return fields(change, "op").map(op -> OneSpelling.inOneCase(op.asText().strip()))
                .flatMap(op -> switch (op) {
                    case "copy", "move" -> fields(change, "from");
                    case "test" -> fields(change, "path");
                    default -> Stream.empty();
                }).map(JsonNode::asText);
    }

    private static Stream<JsonNode> fields(JsonNode change, String name) {
        return change.propertyStream().filter(field -> field.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue);
    }

    /** All that holds a handle: found once, since a patch may look at the same place very often. */
    private static boolean collectSecrets(JsonNode value, Set<JsonNode> secrets) {
        boolean holds = value.isTextual() && Handle.within(value.textValue())
                || value.propertyStream().anyMatch(field -> Handle.within(field.getKey()));
        for (JsonNode part : value) {
            holds |= collectSecrets(part, secrets);
        }
        if (holds) {
            secrets.add(value);
        }
        return holds;
    }

    /** @param secrets all in {@code current} that hold one */
    private boolean holdsSecret(String pointer, Current current, Set<JsonNode> secrets) {
        if (namesSecret(pointer)) {
            return true;
        }
        return switch (current) {
            case Current.Found found -> !pointer.isEmpty() && !pointer.startsWith("/")
                    || secrets.contains(found.document().at(outsideOfLists(pointer)));
            case Current.Absent absent -> false;
            case Current.NoOperation unknown -> true;
            case Current.Unreadable unknown -> true;
        };
    }

    private boolean namesSecret(String pointer) {
        return BodySecrets.names(pointer).stream().anyMatch(step -> names.of(step).certain());
    }

    /** The list around the place, if there is one: changes before this one may have moved its elements. */
    private static String outsideOfLists(String pointer) {
        Matcher position = POSITION.matcher(pointer);
        return position.find() ? pointer.substring(0, position.start()) : pointer;
    }
}
