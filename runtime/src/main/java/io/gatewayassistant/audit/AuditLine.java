package io.gatewayassistant.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.spi.AuditHead;

/**
 * A line of the trail as text: {@code {"chain":…,"seq":…,"prev":…,"at":…,"event":{…},"hash":…}}. The hash is that of the line
 * without it, which holds the hash of the line before. Needs no library, so that the trail can be verified anywhere.
 *
 * @param prev hash of the entry before it in its chain
 * @param hash as it stands in the line
 * @param expected as it has to be
 * @param after the head that a first entry names, absent where it names none
 */
record AuditLine(String chain, long sequence, String prev, String hash, String expected, @Nullable AuditHead after) {

    /** Stands for the entry before the first. */
    static final String NO_HASH = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile("(\\{\"chain\":\"([A-Za-z0-9-]{1,64})\",\"seq\":([1-9][0-9]{0,17}),"
            + "\"prev\":\"([0-9a-f]{64})\",\"at\":\"[0-9TZ:.+-]{10,40}\",\"event\":(\\{.*}))(,\"hash\":\"([0-9a-f]{64})\"})",
            Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("\\{\"type\":\"start\"(?:,\"after\":\"([^\"]+)\")?}");

    /** @param event JSON of one line */
    static String write(String chain, long sequence, String prev, String at, String event) {
        String open = "{\"chain\":\"" + chain + "\",\"seq\":" + sequence + ",\"prev\":\"" + prev + "\",\"at\":\"" + at
                + "\",\"event\":" + event;
        return open + ",\"hash\":\"" + Sha256.hex(open + "}") + "\"}";
    }

    /** Empty where {@code text} is no such line. */
    static Optional<AuditLine> read(String text) {
        Matcher line = FORM.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        Matcher start = START.matcher(line.group(5));
        String after = start.matches() ? start.group(1) : null;
        try {
            return Optional.of(new AuditLine(line.group(2), Long.parseLong(line.group(3)), line.group(4), line.group(7),
                    Sha256.hex(line.group(1) + "}"), after == null ? null : AuditHead.parse(after)));
        } catch (IllegalArgumentException noHead) {
            return Optional.empty();
        }
    }

    AuditHead head() {
        return new AuditHead(chain, sequence, hash);
    }
}
