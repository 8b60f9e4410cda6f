package io.gatewayassistant.execute.secret;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.execute.json.JsonPointers;

/** The values of a document that can decide where something is sent to. */
final class Addresses {

    private static final Set<String> WORDS = Set.of("url", "urls", "uri", "uris", "host", "hosts", "hostname", "hostnames",
            "domain", "domains", "address", "addresses", "endpoint", "endpoints", "server", "servers", "target", "targets",
            "port", "ports", "ip", "ips", "origin", "origins", "proxy", "proxies", "webhook", "webhooks", "broker", "brokers",
            "redirect", "redirects", "callback", "callbacks", "upstream", "upstreams", "href", "link", "links", "destination",
            "destinations", "recipient", "recipients", "mailto", "dns", "node", "nodes", "cluster", "scheme", "location",
            "remote");
    /** Possessive where something repeats: a long text must not take a step into the stack for each of its parts. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*(?:[a-z][a-z0-9+.-]*://\\S+|//\\S+"
            + "|(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\\.(?=[a-z0-9_]))++[a-z]{2,24}\\.?(?::\\d+)?(?:/\\S*)?"
            + "|\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?(?:/\\S*)?|\\[?[0-9a-f]*(?::[0-9a-f]*){2,8}\\]?(?::\\d+)?|[^\\s@]+@[^\\s@]+)\\s*");

    /** A hash stands for longer pointers: below a long name there may be many addresses. */
    private static final int LONGEST = 200;

    private Addresses() {
    }

    /** By JSON pointer, as text. */
    static Map<String, String> in(JsonNode document) {
        Map<String, String> found = new TreeMap<>();
        collect(document, "", false, found);
        return found;
    }

    private static void collect(JsonNode value, String at, boolean named, Map<String, String> found) {
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> {
                String pointer = pointer(at, JsonPointers.step(field.getKey()));
                if (ADDRESS.matcher(field.getKey()).matches()) {
                    found.put(pointer, field.getKey());
                }
                collect(field.getValue(), pointer, named || names(field.getKey()), found);
            });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), pointer(at, Integer.toString(i)), named, found);
                }
            }
            case JsonNode scalar -> {
                boolean address = named ? !scalar.isNull() && !scalar.isBoolean() && !isHandle(scalar)
                        : scalar.isTextual() && ADDRESS.matcher(scalar.textValue()).matches();
                if (address) {
                    found.put(at, scalar.asText());
                }
            }
        }
    }

    private static String pointer(String at, String step) {
        String pointer = at + "/" + step;
        return pointer.length() <= LONGEST ? pointer : Sha256.hex(pointer);
    }

    /** What stands below {@code targets} is no address when it is a secret alone: where it may go is asked elsewhere. */
    private static boolean isHandle(JsonNode scalar) {
        return scalar.isTextual() && Handle.IN_TEXT.matcher(scalar.textValue()).matches();
    }

    private static boolean names(String name) {
        return FieldWords.of(name).stream().anyMatch(WORDS::contains);
    }
}
