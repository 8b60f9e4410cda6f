package io.gatewayassistant.docs.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public internet from those that lead into somebody's own network. */
final class PublicAddresses {

    /** Ranges that are not public, by the registries of special-purpose addresses (RFC 6890 and its successors). */
    private static final List<Range> SPECIAL = List.of(
            range("0.0.0.0", 8), range("10.0.0.0", 8), range("100.64.0.0", 10), range("127.0.0.0", 8),
            range("169.254.0.0", 16), range("172.16.0.0", 12), range("192.0.0.0", 24), range("192.0.2.0", 24),
            range("192.88.99.0", 24), range("192.168.0.0", 16), range("198.18.0.0", 15), range("198.51.100.0", 24),
            range("203.0.113.0", 24), range("224.0.0.0", 4), range("240.0.0.0", 4),
            range("::", 96), range("64:ff9b:1::", 48), range("100::", 64), range("2001::", 23), range("2001:db8::", 32),
            range("3fff::", 20), range("5f00::", 16), range("fc00::", 7), range("fe80::", 10), range("fec0::", 10),
            range("ff00::", 8));

    /** Where a company's own hosts are, and this machine's. */
    private static final List<Range> PRIVATE = List.of(range("10.0.0.0", 8), range("172.16.0.0", 12), range("192.168.0.0", 16),
            range("100.64.0.0", 10), range("127.0.0.0", 8), range("fc00::", 7), range("::1", 128));

    /** Services that hand out a cloud machine's credentials, where they are among the private ones. */
    private static final List<Range> METADATA = List.of(range("100.100.100.200", 32), range("fd00:ec2::", 32),
            range("fd20:ce::", 32));

    private static final Range NAT64 = range("64:ff9b::", 96);
    private static final Range SIX_TO_FOUR = range("2002::", 16);

    private record Range(byte[] prefix, int bits) {

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddresses() {
    }

    /** Those of the public internet. */
    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (SPECIAL.stream().anyMatch(range -> range.contains(bytes))) {
            return false;
        }
        // Both carry an IPv4 address inside, which is where the packets end.
        if (NAT64.contains(bytes)) {
            return contains(inner(bytes, 12));
        }
        return !SIX_TO_FOUR.contains(bytes) || contains(inner(bytes, 2));
    }

    /** The public ones, and private ones but those of metadata services. */
    static boolean containsOrPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return contains(address) || (PRIVATE.stream().anyMatch(range -> range.contains(bytes))
                && METADATA.stream().noneMatch(range -> range.contains(bytes)));
    }

    private static InetAddress inner(byte[] bytes, int offset) {
        try {
            return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an IPv4 address", e);
        }
    }

    private static Range range(String address, int bits) {
        try {
            return new Range(InetAddress.getByName(address).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address + " is a literal address", e);
        }
    }
}
