package io.gatewayassistant.tools;

import java.nio.charset.StandardCharsets;

/** Keeps what a tool returns within what a model is sent. */
final class ToolOutput {

    /** The limit of the seed product, in bytes of UTF-8. */
    static final int MAX_BYTES = 24 * 1024;

    private static final String CUT = "\n… cut: the output was longer than 24 KB; ask for less.";

    private ToolOutput() {
    }

    /** {@code text}, or its longest beginning of whole characters that fits, with a note that says so. */
    static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return text;
        }
        int end = MAX_BYTES - CUT.getBytes(StandardCharsets.UTF_8).length;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT;
    }
}
