package io.gatewayassistant.docs.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The hosts that documentation may come from, and the only way in which text becomes an address that is fetched. */
public final class HostAllowlist {

    private static final int HTTPS = 443;
    private static final int LONGEST = 2_000;

    private final Set<String> hosts = new TreeSet<>();

    /** @param hosts exact names */
    public HostAllowlist(Set<String> hosts) {
        hosts.forEach(host -> this.hosts.add(name(host)));
    }

    public Set<String> hosts() {
        return Set.copyOf(hosts);
    }

    /** The address of a page without query and fragment. */
    URI parse(String text) throws RefusedAddressException {
        if (text.length() > LONGEST || !text.codePoints().allMatch(HostAllowlist::plain)) {
            throw new RefusedAddressException(
                    "The address must be short, and without blanks, backslashes or control characters.");
        }
        try {
            return checked(new URI(text).normalize());
        } catch (URISyntaxException e) {
            throw new RefusedAddressException("This is not a valid address: give https://host/path.");
        }
    }

    private static boolean plain(int c) {
        return (c > ' ' && c < 0x7F && c != '\\') || (c > 0x7F && Character.isLetterOrDigit(c));
    }

    private URI checked(URI url) throws RefusedAddressException {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw new RefusedAddressException("Only https addresses are fetched.");
        }
        if (url.getRawUserInfo() != null || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
            throw new RefusedAddressException(
                    "An address with a user name is not fetched; leave out what stands before the @.");
        }
        String named = url.getHost() == null ? unicodeHost(url.getRawAuthority()) : url.getHost();
        if (url.getPort() != -1 && url.getPort() != HTTPS) {
            throw new RefusedAddressException("Only the default port is fetched; leave the port out.");
        }
        String host = normalised(named);
        if (!hosts.contains(host)) {
            throw new RefusedAddressException("The host " + host + " is not allowed. Allowed: "
                    + (hosts.isEmpty() ? "none" : String.join(", ", hosts)) + ".");
        }
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return URI.create(URI.create("https://" + host + path).toASCIIString());
    }

    /** A name in its own script, where that is the only way to write it: full stops and letters of other widths are refused. */
    private static String unicodeHost(@Nullable String authority) throws RefusedAddressException {
        String host = authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        boolean ascii = host.chars().allMatch(c -> c < 0x80);
        boolean letters = host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
        if (ascii || !letters || !IDN.toUnicode(normalised(host)).equals(host)) {
            throw new RefusedAddressException("The address has no valid host name.");
        }
        return host;
    }

    /** A name as {@link #hosts()} has it. */
    public static String configured(String host) {
        return name(host);
    }

    private static String name(String configured) {
        String host = normalised(configured.strip());
        if (!host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
            throw new IllegalArgumentException("quarkus.gateway-assistant.docs.hosts: '" + configured
                    + "' must be a host name alone, without scheme, port, path or wildcard");
        }
        return host;
    }

    private static String normalised(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
