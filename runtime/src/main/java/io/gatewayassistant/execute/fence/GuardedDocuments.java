package io.gatewayassistant.execute.fence;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.json.JsonPlace;

/**
 * The documents of a kind, some of whose values no write changes. A write is compared with what is there now, so it
 * must address one document as a whole: what cannot be compared is refused.
 *
 * @param values that stay as they are
 */
record GuardedDocuments(Kind kind, ProtectedValues values) {

    private static final Pattern IDENTITY = Pattern.compile(".*id|name|key|slug");
    private static final int MOST_IDENTITIES = 16;

    boolean concerns(Approach call) {
        return call.changes() && kind.isMeantBy(call);
    }

    /** Why {@code call} is refused, in words for the model; empty where no protected value changes. */
    Optional<String> refusal(Approach call, Current.Reader reader) {
        Optional<List<String>> below = below(call);
        if (below.isEmpty()) {
            return Optional.of(incomparable("write the document itself, as a whole, at its own address"));
        }
        boolean collection = below.get().isEmpty();
        return switch (call.verb()) {
            case PUT, POST -> written(call, reader, collection, (current, body) -> Optional.of(List.of(body)));
            case PATCH -> written(call, reader, collection,
                    (current, patch) -> PatchResults.of(current, patch, call.contentType()));
            case DELETE -> collection ? Optional.of(incomparable("delete one document by its id"))
                    : result(reader.read(call.pathAndQuery()), current -> Optional.of(List.of(none())))
                            .or(() -> whole(call, reader, false, current -> Optional.of(List.of(none()))));
            case GET, HEAD -> Optional.of(incomparable("this operation does not say what it changes"));
        };
    }

    /** The path below the kind's word: nothing or an id; empty where it is, or may be read as, a part of a document. */
    private Optional<List<String>> below(Approach call) {
        List<List<String>> readings = call.places().stream()
                .filter(segments -> kind.in(segments) >= 0 && kind.is(segments.get(kind.in(segments))))
                .map(segments -> segments.subList(kind.in(segments) + 1, segments.size())).toList();
        boolean whole = readings.size() == call.places().size() && readings.stream()
                .allMatch(below -> below.size() <= 1 && below.stream().allMatch(id -> isOne(id, call.verb())));
        return whole ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    /** Whether it is the id of one document, rather than those of several, a part of a document, or what is done with it. */
    private boolean isOne(String id, HttpVerb verb) {
        boolean several = id.contains(",") || id.contains("|") || id.contains("*");
        return !several && !id.startsWith("_") && !values.begin(id) && !(verb == HttpVerb.POST && id.contains(":"));
    }

    /** What becomes of a document by a body; empty where nobody knows. */
    private interface Writing extends BiFunction<JsonNode, JsonNode, Optional<List<JsonNode>>> {
    }

    private Optional<String> written(Approach call, Current.Reader reader, boolean collection, Writing writing) {
        JsonNode body = call.body();
        if (body == null || body.isArray() && call.verb() != HttpVerb.PATCH) {
            return Optional.of(incomparable("send one document"));
        }
        Current here = read(call.pathAndQuery(), call, reader, collection);
        if (collection && here instanceof Current.Found list && list.document().isArray() && call.verb() != HttpVerb.POST) {
            return Optional.of(incomparable("write one document at a time"));
        }
        Function<JsonNode, Optional<List<JsonNode>>> outcomes = outcomes(writing, body);
        Optional<String> refused = result(here, outcomes).or(() -> whole(call, reader, collection, outcomes))
                .or(() -> enveloped(call.verb(), body, here, writing));
        if (refused.isPresent() || collection && isDocument(here)) {
            return refused;
        }
        return collection ? overwritten(call, reader, body) : moved(call, reader, state(here), outcomes);
    }

    private Function<JsonNode, Optional<List<JsonNode>>> outcomes(Writing writing, JsonNode body) {
        return current -> values.renamed(current, body) ? Optional.empty() : writing.apply(current, body);
    }

    private static JsonNode state(Current here) {
        return here instanceof Current.Found found ? found.document() : none();
    }

    /** Some frameworks take a document out of an object around it, which is called like its kind. */
    private Optional<String> enveloped(HttpVerb verb, JsonNode body, Current here, Writing writing) {
        JsonNode current = state(here);
        Set<Map.Entry<JsonPlace, JsonNode>> before = values.of(current).entrySet();
        List<Map.Entry<String, JsonNode>> others = body.propertyStream().filter(field -> !current.has(field.getKey())).toList();
        List<JsonNode> whole = others.stream().filter(field -> mayBeAll(field, verb)).map(Map.Entry::getValue).toList();
        boolean changes = others.stream().anyMatch(field -> !before.containsAll(values.of(field.getValue()).entrySet()))
                || whole.size() > MOST_IDENTITIES
                || whole.stream().anyMatch(document -> changed(current, outcomes(writing, document)).isPresent());
        return changes ? Optional.of(changed()) : Optional.empty();
    }

    /** What a patch does not name stays, so any object may be one; as a whole document a new field would take all from it. */
    private boolean mayBeAll(Map.Entry<String, JsonNode> field, HttpVerb verb) {
        JsonNode value = field.getValue();
        return value.isObject() && (verb == HttpVerb.PATCH ? values.begunIn(value) : kind.isName(field.getKey()));
    }

    /**
     * What some server could write elsewhere.
     *
     * @param id of the document there
     * @param renames whether the current document has its own id in that field
     */
    private record Move(String id, boolean renames, JsonNode document) {
    }

    /** Some servers write the document whose id is in the body, whatever the address says. */
    private Optional<String> moved(Approach call, Current.Reader reader, JsonNode current,
            Function<JsonNode, Optional<List<JsonNode>>> outcomes) {
        String address = call.path().endsWith("/") ? call.path().substring(0, call.path().length() - 1) : call.path();
        int name = address.lastIndexOf('/') + 1;
        String own = Identity.of(URLDecoder.decode(address.substring(name).replace("+", "%2B"), StandardCharsets.UTF_8));
        List<Move> moves = outcomes.apply(current).orElse(List.of()).stream().distinct()
                .flatMap(after -> moves(current, after, own)).toList();
        if (moves.size() > MOST_IDENTITIES) {
            return Optional.of(incomparable("leave out ids that are not its own"));
        }
        return moves.stream().map(move -> refusal(move, reader.read(itemPath(address.substring(0, name), move.id()))))
                .flatMap(Optional::stream).findFirst();
    }

    private static Stream<Move> moves(JsonNode current, JsonNode after, String own) {
        return identities(after).filter(id -> !Identity.of(id.getValue().asText()).equals(own)).flatMap(id -> {
            JsonNode before = current.path(id.getKey());
            boolean renames = Identity.of(before.asText()).equals(own);
            boolean changes = !before.equals(id.getValue()) && (before.isMissingNode() || !id.getKey().equals("name"));
            return renames || changes ? Stream.of(new Move(id.getValue().asText(), renames, after)) : Stream.empty();
        });
    }

    private Optional<String> refusal(Move move, Current there) {
        boolean written = there instanceof Current.Found || move.renames() && !(there instanceof Current.NoOperation);
        return written ? result(there, current -> Optional.of(List.of(move.document()))) : Optional.empty();
    }

    /** A query can have only a part of the document read, or an older one, and mean nothing to a write. */
    private Optional<String> whole(Approach call, Current.Reader reader, boolean collection,
            Function<JsonNode, Optional<List<JsonNode>>> outcomes) {
        return call.query() != null && read(call.path(), call, reader, collection) instanceof Current.Found found
                ? result(found, outcomes)
                : Optional.empty();
    }

    /** What is posted to a collection is new, whatever reading it says: others that are in it are no state of the new one. */
    private static Current read(String address, Approach call, Current.Reader reader, boolean collection) {
        Current there = reader.read(address);
        boolean isNew = there instanceof Current.Unreadable || there instanceof Current.NoOperation
                || there instanceof Current.Found found && found.document().isArray();
        return collection && isNew && call.verb() == HttpVerb.POST ? new Current.Absent() : there;
    }

    private boolean isDocument(Current here) {
        return here instanceof Current.Found found && !values.of(found.document()).isEmpty();
    }

    /** Many servers take a new document with the id of another one for a replacement of that. */
    private Optional<String> overwritten(Approach call, Current.Reader reader, JsonNode body) {
        List<JsonNode> documents = documents(body);
        List<String> ids = documents.stream().flatMap(GuardedDocuments::identities).map(id -> id.getValue().asText()).distinct()
                .toList();
        boolean nested = documents.stream().skip(1).anyMatch(document -> !values.of(document).isEmpty());
        boolean unclear = documents.stream().anyMatch(GuardedDocuments::hasCompoundId);
        if (nested || unclear || ids.size() > MOST_IDENTITIES) {
            return Optional.of(incomparable("write one document at a time"));
        }
        String collection = call.path().endsWith("/") ? call.path() : call.path() + "/";
        return ids.stream().map(id -> reader.read(itemPath(collection, id)))
                .filter(there -> !(there instanceof Current.NoOperation))
                .map(there -> result(there, current -> Optional.of(List.of(body)))).flatMap(Optional::stream).findFirst();
    }

    /** The body, its parts and the elements of its lists: each may be the document, or hold its name. */
    private static List<JsonNode> documents(JsonNode body) {
        List<JsonNode> documents = new ArrayList<>(List.of(body));
        body.forEach(part -> {
            documents.add(part);
            if (part.isArray()) {
                part.forEach(documents::add);
            }
        });
        return documents;
    }

    private static boolean hasCompoundId(JsonNode document) {
        return document.path("id").isContainerNode() || document.path("_id").isContainerNode();
    }

    private static Stream<Map.Entry<String, JsonNode>> identities(JsonNode document) {
        return document.properties().stream()
                .filter(field -> IDENTITY.matcher(Kind.plain(field.getKey())).matches() && field.getValue().isValueNode()
                        && !field.getValue().asText().isBlank());
    }

    private static String itemPath(String collection, String id) {
        return collection + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param outcomes all that can become of the current document; empty where nobody knows */
    private Optional<String> result(Current current, Function<JsonNode, Optional<List<JsonNode>>> outcomes) {
        return switch (current) {
            case Current.Unreadable unreadable -> Optional.of(incomparable("the current one could not be read: "
                    + unreadable.reason()));
            case Current.NoOperation none -> Optional.of(incomparable("the catalog has no operation that reads it"));
            case Current.Absent absent -> changed(none(), outcomes);
            case Current.Found found -> changed(found.document(), outcomes);
        };
    }

    private Optional<String> changed(JsonNode current, Function<JsonNode, Optional<List<JsonNode>>> outcomes) {
        Optional<List<JsonNode>> all = outcomes.apply(current);
        if (all.isEmpty()) {
            return Optional.of(incomparable("the body names a field otherwise than it does, or is a patch "
                    + "that does not apply to it, or of an unknown type"));
        }
        Map<JsonPlace, JsonNode> before = values.of(current);
        boolean same = all.get().stream()
                .allMatch(after -> values.of(after).equals(before) && !values.renamed(current, after));
        return same ? Optional.empty() : Optional.of(changed());
    }

    private String changed() {
        return "not sent: it would change " + values.text() + " of " + kind.word() + ", which is protected;"
                + " leave that as it is, and tell the person that only they can change it";
    }

    private String incomparable(String how) {
        return "not sent: " + kind.word() + " holds protected values (" + values.text() + "), and this call cannot be compared"
                + " with them: " + how;
    }

    private static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
