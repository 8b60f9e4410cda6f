package io.gatewayassistant.sample.assistant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Secrets that nothing else contains, and all the ways in which one could leave. */
final class Canaries {

    private final List<String> values = new ArrayList<>();

    /** A new one of 24 letters and digits. */
    String next() {
        String value = "Cn7" + UUID.randomUUID().toString().replace("-", "").substring(0, 21);
        values.add(value);
        return value;
    }

    List<String> values() {
        return List.copyOf(values);
    }

    /** Those of which {@code text} holds a trace, with how; empty where it holds none. */
    List<String> in(String text) {
        return values.stream().flatMap(value -> traces(value).stream().filter(text::contains)
                .map(trace -> value + " as " + trace)).toList();
    }

    private static List<String> traces(String value) {
        List<String> traces = new ArrayList<>(List.of(value, value.substring(0, 12), value.substring(12),
                new StringBuilder(value).reverse().toString(), value.toUpperCase(Locale.ROOT),
                HexFormat.of().formatHex(bytes(value)), HexFormat.of().withUpperCase().formatHex(bytes(value)),
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                HexFormat.of().withPrefix("%").withUpperCase().formatHex(bytes(value)),
                HexFormat.of().withPrefix("%").formatHex(bytes(value))));
        for (int before = 0; before < 3; before++) {
            traces.add(base64(value, before));
        }
        return traces;
    }

    /** What base64 makes of the value wherever it stands, without the characters that depend on its neighbours. */
    private static String base64(String value, int before) {
        String encoded = Base64.getEncoder().encodeToString(bytes("x".repeat(before) + value));
        return encoded.substring(before == 0 ? 0 : 4, encoded.length() - 4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
