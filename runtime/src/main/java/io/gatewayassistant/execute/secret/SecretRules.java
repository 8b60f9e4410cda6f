package io.gatewayassistant.execute.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.execute.fence.PatchResults;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.secret.BodySecrets.Use;

/**
 * Where a secret that the model knows by a handle may go: as a whole, into the same field of a thing of the same kind
 * or into one that the host lists, and never together with a new address.
 */
public final class SecretRules {

    private static final String ELSEWHERE = "; write the address in a call of its own without the secret, or let the person do it";

    private final Verdicts verdicts;
    private final SecretPairs pairs;
    private final SecretProbes probes;
    private final Redactor redactor;

    public SecretRules(SecretNames names, SecretPairs pairs) {
        this.verdicts = new Verdicts(names);
        this.pairs = pairs;
        this.probes = new SecretProbes(names);
        this.redactor = new Redactor(names);
    }

    /** Whether a body holds what could be a handle. */
    public static boolean mayCarry(@Nullable JsonNode body) {
        return body != null && Handle.within(ExactJson.write(body));
    }

    /**
     * Whether a part of an answer of {@code source} is a secret, as far as document and names tell before there is one.
     *
     * @param steps from {@code body} inwards: keys, or indices as digits
     */
    public boolean answeredBy(Operation source, List<String> steps) {
        if (steps.isEmpty() || !steps.getFirst().equals("body")) {
            return false;
        }
        Marks marks = Marks.of(source);
        SecretNames.Verdict verdict = SecretNames.Verdict.PLAIN;
        for (String step : steps.subList(1, steps.size())) {
            boolean element = step.matches("\\d+");
            marks = element ? marks.element() : marks.field(step);
            verdict = element ? verdict : verdicts.of(JsonNodeFactory.instance.objectNode(), step, verdict, marks);
        }
        return verdict.certain();
    }

    /**
     * What secrets the call carries. Blocks where it must be compared with what is there now.
     *
     * @return why the call is refused, or what it carries
     */
    public Verdict check(Approach call, SecretVault vault, Current.Reader reader) {
        try {
            return new Verdict(Optional.empty(), placement(call, vault, reader));
        } catch (SecretRefused refused) {
            return new Verdict(Optional.ofNullable(refused.getMessage()), Placement.NONE);
        }
    }

    /**
     * @param refusal in words for the model, empty where the call may be sent
     * @param placement the secrets of a call that may be
     */
    public record Verdict(Optional<String> refusal, Placement placement) {
    }

    private Placement placement(Approach call, SecretVault vault, Current.Reader reader) {
        call.places().forEach(segments -> segments.forEach(segment -> BodySecrets.refuseHandle(segment, "an url")));
        call.queryValues().forEach(value -> BodySecrets.refuseHandle(value, "an url"));
        probes.refuse(call, reader);
        JsonNode body = call.body();
        if (body == null) {
            return Placement.NONE;
        }
        if (call.verb() == HttpVerb.PATCH && Namings.touches(body)) {
            refuseUncovering(call, body, vault, reader);
        }
        List<Use> uses = BodySecrets.in(body, call.verb() == HttpVerb.PATCH, SecretField.of(called(call)), vault);
        if (uses.isEmpty()) {
            return Placement.NONE;
        }
        uses.forEach(this::refuseOtherField);
        refuseNewAddress(call, body, uses, reader);
        return new Placement(body, uses, destination(call, body));
    }

    private void refuseOtherField(Use use) {
        if (!use.kept().field().equals(use.to()) && !pairs.allow(use.kept().field(), use.to())) {
            throw new SecretRefused("not sent: the secret " + use.kept().shown() + " is " + use.kept().field().text()
                    + ", so it cannot be put into " + use.to().text()
                    + ". A secret only goes into the same field of a thing of the "
                    + "same kind; tell the person that an administrator can allow more (protect.secret-pairs)");
        }
    }

    private void refuseNewAddress(Approach call, JsonNode body, List<Use> uses, Current.Reader reader) {
        boolean item = call.operation().path().endsWith("}");
        if (call.verb() == HttpVerb.POST && !item) {
            refuseOtherAddresses(body, uses);
            refuseUnknownPlace(call, List.of(body), uses);
            return;
        }
        switch (reader.read(call.path())) {
            case Current.Absent absent when call.verb() != HttpVerb.PATCH -> {
                refuseOtherAddresses(body, uses);
                refuseUnknownPlace(call, List.of(body), uses);
            }
            case Current.Found found -> {
                List<JsonNode> results = after(call, body, found.document());
                refuseChangedAddress(found.document(), results);
                refuseUnknownPlace(call, results, uses);
            }
            case Current.Unreadable unreadable -> throw incomparable(unreadable.reason());
            case Current.NoOperation none -> throw incomparable("the catalog has no operation that reads it");
            case Current.Absent absent -> throw incomparable("it does not exist");
        }
    }

    private static List<JsonNode> after(Approach call, JsonNode body, JsonNode current) {
        return call.verb() == HttpVerb.PATCH ? PatchResults.of(current, body, call.contentType())
                .orElseThrow(() -> incomparable("the patch does not apply to it, or is of an unknown type")) : List.of(body);
    }

    private static void refuseChangedAddress(JsonNode before, List<JsonNode> results) {
        Map<String, String> addresses = Addresses.in(before);
        for (JsonNode after : results) {
            if (!Addresses.in(after).equals(addresses)) {
                throw new SecretRefused(
                        "not sent: a call that carries a secret must leave every address as it is, and this one "
                                + "changes " + changed(addresses, Addresses.in(after)) + ELSEWHERE);
            }
        }
    }

    /** A patch of a name needs no handle to leave a secret where nothing tells any more that it is one. */
    private void refuseUncovering(Approach call, JsonNode body, SecretVault vault, Current.Reader reader) {
        if (!(reader.read(call.path()) instanceof Current.Found found) || !Handle.within(found.document().toString())) {
            return;
        }
        List<Use> all = handles(found.document()).distinct().flatMap(handle -> vault.find(handle).stream())
                .map(kept -> new Use(kept, kept.field())).toList();
        Set<String> uncovered = shown(call, found.document(), all);
        List<Use> covered = all.stream().filter(use -> !uncovered.contains(use.kept().shown())).toList();
        refuseUnknownPlace(call, after(call, body, found.document()), covered);
    }

    /** Handles of secrets that everybody could read where they stand in {@code document}. */
    private Set<String> shown(Approach call, JsonNode document, List<Use> uses) {
        JsonNode read = redactor.redact(BodySecrets.filled(document, uses), called(call), new SecretVault());
        Set<String> shown = new HashSet<>();
        collectShown(document, read, BodySecrets.originals(uses), shown);
        return shown;
    }

    private static Stream<String> handles(JsonNode value) {
        return value.isTextual() && Handle.IN_TEXT.matcher(value.textValue()).matches() ? Stream.of(value.textValue())
                : value.valueStream().flatMap(SecretRules::handles);
    }

    /** What a field holds may be a secret for what stands beside it only: whoever reads it next must know it for one again. */
    private void refuseUnknownPlace(Approach call, List<JsonNode> results, List<Use> uses) {
        List<Use> unlisted = uses.stream().filter(use -> !pairs.allow(use.kept().field(), use.to())).toList();
        if (results.stream().anyMatch(after -> !shown(call, after, unlisted).isEmpty())) {
            throw new SecretRefused(
                    "not sent: a secret would stand where nothing tells that it is one, so that everybody could "
                            + "read it; keep the names beside it as they are");
        }
    }

    private static void collectShown(JsonNode after, JsonNode read, Map<String, JsonNode> secrets, Set<String> shown) {
        if (after.isTextual() && read.equals(secrets.get(after.textValue()))
                && Handle.IN_TEXT.matcher(after.textValue()).matches()) {
            shown.add(after.textValue());
        }
        after.properties()
                .forEach(field -> collectShown(field.getValue(), read.path(field.getKey()), secrets, shown));
        for (int at = 0; after.isArray() && at < after.size(); at++) {
            collectShown(after.get(at), read.path(at), secrets, shown);
        }
    }

    private static String changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(pointer -> !Objects.equals(before.get(pointer), after.get(pointer))).sorted().limit(3)
                .collect(Collectors.joining(", "));
    }

    /** What is new may only have addresses that stood beside the secret where it was read. */
    private static void refuseOtherAddresses(JsonNode body, List<Use> uses) {
        Map<String, String> addresses = Addresses.in(body);
        for (Use use : uses) {
            Set<String> known = use.kept().addresses();
            addresses.forEach((pointer, address) -> {
                if (!known.contains(address)) {
                    throw new SecretRefused("not sent: a new thing with the secret " + use.kept().shown()
                            + " can only have the "
                            + "addresses of the thing that it was read from, and " + pointer + " is another one" + ELSEWHERE);
                }
            });
        }
    }

    private static CalledOperation called(Approach call) {
        return new CalledOperation(call.operation(), call.path());
    }

    private static SecretRefused incomparable(String why) {
        return new SecretRefused("not sent: a call that carries a secret is compared with what is there now, and " + why);
    }

    private static String destination(Approach call, JsonNode body) {
        String path = call.path();
        if (call.operation().path().endsWith("}")) {
            return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"),
                    StandardCharsets.UTF_8);
        }
        String id = body.path("id").asText(body.path("name").asText(""));
        return id.isEmpty() || Handle.within(id) ? "(new)" : id + " (new)";
    }
}
