package io.gatewayassistant.execute.call;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.Reference;
import io.gatewayassistant.execute.request.ReferencePlace;
import io.gatewayassistant.execute.request.RequestParser;
import io.gatewayassistant.execute.request.RequestedCall;
import io.gatewayassistant.execute.request.Target;
import io.gatewayassistant.execute.request.UrlParser;

/**
 * Stage two: no reference is left, base and patch are one body, and the body is bytes already: what the later stages check
 * is what is sent.
 */
public final class ResolvedCall {

    private static final int MAX_HEADER_LENGTH = 4_000;
    private static final int MOST_OPEN = 100;

    private final HttpVerb verb;
    private final Target target;
    private final Map<String, String> headers;
    private final @Nullable JsonNode json;
    private final byte @Nullable [] body;
    private final OpenValues open;

    private ResolvedCall(HttpVerb verb, Target target, Map<String, String> headers, @Nullable JsonNode json,
            byte @Nullable [] body, OpenValues open) {
        this.verb = verb;
        this.target = target;
        this.headers = headers;
        this.json = json;
        this.body = body;
        this.open = open;
    }

    /** Reads {@code request} and puts the values of earlier answers in. */
    public static ResolvedCall of(JsonNode request, Answers answers) {
        RequestedCall call = RequestParser.parse(request);
        Target target = call.url().fill(answers);
        Map<String, String> headers = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, oneLine(name, value.fill(answers))));
        JsonNode body = call.body().fill(answers).orElse(null);
        return new ResolvedCall(call.verb(), target, headers, body,
                body == null ? null : bytes(body, answers.bodyBytes()), open(call, answers));
    }

    /** Reads what is at an address that another call names, spelled as it would be sent. */
    public static ResolvedCall reading(String pathAndQuery) {
        return new ResolvedCall(HttpVerb.GET, UrlParser.parse(pathAndQuery).fill(new Answers(0)), Map.of(), null, null,
                OpenValues.NONE);
    }

    /** Percent-encoded. */
    public String path() {
        return target.path();
    }

    /** What is not known yet, where the answers were {@linkplain Answers#expecting expecting} some. */
    OpenValues open() {
        return open;
    }

    HttpVerb verb() {
        return verb;
    }

    Target target() {
        return target;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The value that {@link #body()} spells. */
    @Nullable
    JsonNode json() {
        return json;
    }

    byte @Nullable [] body() {
        return body;
    }

    private static OpenValues open(RequestedCall call, Answers answers) {
        Set<String> open = ReferencePlace.of(call).stream().map(ReferencePlace::reference).filter(answers::isOpen)
                .map(Reference::text).collect(Collectors.toSet());
        if (open.size() > MOST_OPEN) {
            throw new CallRefused(
                    "not sent: refers to " + open.size() + " values that are not known yet; a person has to read each, "
                            + MOST_OPEN + " are the most");
        }
        return new OpenValues(open);
    }

    private static String oneLine(String name, String value) {
        if (value.length() > MAX_HEADER_LENGTH) {
            throw new CallRefused("headers: the value of " + name + " is longer than " + MAX_HEADER_LENGTH + " characters");
        }
        if (!value.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw new CallRefused("headers: the value of " + name + " must be one line of plain ASCII");
        }
        return value.strip();
    }

    private static byte[] bytes(JsonNode body, int most) {
        if (ExactJson.isVeryDeep(body)) {
            throw new CallRefused("the body is nested deeper than " + ExactJson.DEEPEST_WRITTEN + "; send less of it");
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(ExactJson.write(body)));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            if (bytes.length > most) {
                throw new CallRefused("the body is larger than " + most / 1024 + " KB; send less");
            }
            return bytes;
        } catch (CharacterCodingException unpaired) {
            throw new CallRefused("the body holds half a character (an unpaired surrogate)");
        }
    }
}
