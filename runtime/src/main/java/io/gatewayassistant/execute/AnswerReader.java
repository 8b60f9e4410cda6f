package io.gatewayassistant.execute;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;

/** Turns an HTTP response into an answer that a model may see. */
final class AnswerReader {

    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](xml|yaml|x-yaml|javascript|x-ndjson|ndjson|graphql"
            + "|x-www-form-urlencoded|x-pem-file|toml)");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final HeaderPolicy policy;

    AnswerReader(HeaderPolicy policy) {
        this.policy = policy;
    }

    /** @param limit beyond which a body has no bytes here */
    Answered read(HttpResponse<Optional<byte[]>> response, int limit, AnswerRoom room) {
        return new Answered(response.statusCode(), shown(response.headers()),
                response.body().map(body -> room.take(body.length) ? content(response.headers(), body)
                        : new Content.NotKept(room.full()))
                        .orElseGet(() -> new Content.NotKept("the answer is larger than " + limit / 1024
                                + " KB, so its body was not read; ask for less with paging, filters or a single item")));
    }

    private Map<String, String> shown(HttpHeaders headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (policy.shown(lower)) {
                shown.put(lower, String.join(", ", values));
            }
        });
        return shown;
    }

    private static Content content(HttpHeaders headers, byte[] body) {
        if (body.length == 0) {
            return new Content.Absent();
        }
        String full = headers.firstValue("content-type").orElse("");
        String type = full.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (headers.firstValue("content-encoding").filter(encoding -> !encoding.equalsIgnoreCase("identity")).isPresent()) {
            return binary("compressed " + type, body);
        }
        if (type.isEmpty() || type.endsWith("/json") || type.endsWith("+json")) {
            return json(full, body);
        }
        return TEXT.matcher(type).matches() ? text(full, body) : binary(type, body);
    }

    /** A model may ask for another character set: what is read in the wrong one would be searched for secrets in vain. */
    private static Content json(String type, byte[] body) {
        try {
            return new Content.Json(ExactJson.parse(withoutMark(new String(body, charset(type)))));
        } catch (StreamConstraintsException tooMuch) { // as a text it would be searched for fewer secrets
            return new Content.NotKept(
                    "the body is JSON that cannot be read, since it is too deep, or a name or number in it too "
                            + "long, and not included; ask for single items");
        } catch (JsonProcessingException notJson) {
            return text(type, body);
        }
    }

    private static Content text(String type, byte[] body) {
        try {
            String text = charset(type).newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.indexOf('\0') < 0 ? new Content.Text(withoutMark(text)) : binary("of an unknown character set", body);
        } catch (CharacterCodingException notText) {
            return binary(type.isEmpty() ? "unknown type" : type, body);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Charset charset(String type) {
        Matcher charset = CHARSET.matcher(type);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Content binary(String type, byte[] body) {
        return new Content.NotKept("the body is binary (" + type + ", " + body.length + " bytes) and not included");
    }
}
