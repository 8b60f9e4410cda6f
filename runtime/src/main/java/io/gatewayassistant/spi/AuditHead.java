package io.gatewayassistant.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of an audit chain at some moment: who keeps it elsewhere can tell later whether entries were removed or rewritten.
 * As text it is {@code chain:sequence:hash}.
 *
 * @param chain id of the chain; each process has its own
 * @param sequence number of its last entry, from 1
 * @param hash of its last entry, SHA-256 as 64 hexadecimal digits
 */
public record AuditHead(String chain, long sequence, String hash) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9-]{1,64}):([1-9][0-9]{0,17}):([0-9a-f]{64})");

    public AuditHead {
        if (!TEXT.matcher(chain + ":" + sequence + ":" + hash).matches()) {
            throw new IllegalArgumentException(
                    "An audit head is chain:sequence:hash, not " + chain + ":" + sequence + ":" + hash);
        }
    }

    /**
     * The head that {@code text} spells.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static AuditHead parse(String text) {
        Matcher head = TEXT.matcher(text);
        if (!head.matches()) {
            throw new IllegalArgumentException("An audit head is chain:sequence:hash, not " + text);
        }
        return new AuditHead(head.group(1), Long.parseLong(head.group(2)), head.group(3));
    }

    @Override
    public String toString() {
        return chain + ":" + sequence + ":" + hash;
    }
}
