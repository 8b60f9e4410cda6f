package io.gatewayassistant.docs.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Fetches pages within the rules: allowed host, public address, no redirect, limited size and time, text only. */
public final class PageFetcher {

    private static final Set<String> PAGES = Set.of("text/html", "text/plain", "text/markdown");
    private static final Set<String> CORPORA = Set.of("application/json", "text/json", "text/plain",
            "application/octet-stream");
    private static final int MAX_CORPUS_BYTES = 64 * 1024 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]+)");

    private final HostAllowlist allowlist;
    private final HostResolver resolver;
    private final Transport transport;
    private final Duration timeout;
    private final int maxPageBytes;

    public PageFetcher(HostAllowlist allowlist, HostResolver resolver, Transport transport, Duration timeout,
            int maxPageBytes) {
        this.allowlist = allowlist;
        this.resolver = resolver;
        this.transport = transport;
        this.timeout = timeout;
        this.maxPageBytes = maxPageBytes;
    }

    /** A page for the model. Blocks, at most for the time-out and the resolution of the host. */
    public FetchOutcome page(String url) {
        return fetch(url, PAGES, maxPageBytes);
    }

    /** A search index, under the same rules but for its size. */
    public FetchOutcome corpus(URI url) {
        return fetch(url.toString(), CORPORA, MAX_CORPUS_BYTES);
    }

    /** The address in the form that it is fetched in, for a cache; the text itself where it is refused. */
    public String canonical(String url) {
        try {
            return allowlist.parse(url).toString();
        } catch (RefusedAddressException e) {
            return url;
        }
    }

    private FetchOutcome fetch(String text, Set<String> mediaTypes, int maxBytes) {
        try {
            URI url = allowlist.parse(text);
            return read(url, send(url, addresses(url.getHost()), mediaTypes, maxBytes), mediaTypes, maxBytes);
        } catch (RefusedAddressException e) {
            return new FetchOutcome.Refused(e.getMessage());
        } catch (TooLargeException e) {
            return new FetchOutcome.Refused("The page is " + e.getMessage() + " and was not read.");
        } catch (UnknownHostException e) {
            return new FetchOutcome.Failed("The host cannot be resolved from here; search the indexed documentation instead.");
        } catch (IOException e) {
            return new FetchOutcome.Failed("The page cannot be fetched (" + reason(e)
                    + "); search the indexed documentation instead.");
        }
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException, RefusedAddressException {
        List<InetAddress> addresses = resolver.resolve(host);
        if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddresses::contains)) {
            throw new RefusedAddressException("The host " + host + " has an address that is not public, so nothing was sent.");
        }
        return addresses;
    }

    private Transport.Response send(URI url, List<InetAddress> addresses, Set<String> mediaTypes, int maxBytes)
            throws IOException {
        String accept = String.join(", ", mediaTypes.stream().sorted().toList());
        IOException unreachable = new IOException("no address answered");
        // The first IPv6 and the first IPv4 address at most, so that one dead network does not hide the other.
        for (InetAddress address : addresses.stream().filter(a -> first(a, addresses)).toList()) {
            try {
                return transport.get(new Transport.Request(url, address, accept, timeout, maxBytes));
            } catch (java.net.ConnectException e) {
                unreachable = e;
            }
        }
        throw unreachable;
    }

    private static boolean first(InetAddress address, List<InetAddress> all) {
        return all.stream().filter(other -> other.getClass() == address.getClass()).findFirst().orElseThrow().equals(address);
    }

    private FetchOutcome read(URI url, Transport.Response response, Set<String> mediaTypes, int maxBytes)
            throws IOException {
        if (response.status() >= 300 && response.status() < 400) {
            return new FetchOutcome.Refused("The page has moved, and redirects are not followed." + target(url, response));
        }
        if (response.status() != 200) {
            return new FetchOutcome.Failed("The host answered " + response.status()
                    + ". Check the address, or look for the page with a search.");
        }
        String mediaType = response.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaTypes.contains(mediaType)) {
            return new FetchOutcome.Refused("The page is of the type '" + mediaType + "'; only text is read.");
        }
        byte[] body = decoded(response, maxBytes);
        return new FetchOutcome.Page(url, mediaType, new String(body, charset(response.contentType())));
    }

    private String target(URI url, Transport.Response response) {
        try {
            return " Ask for " + allowlist.parse(url.resolve(response.location()).toString()) + " instead.";
        } catch (RefusedAddressException | IllegalArgumentException e) {
            return " Its new address is not allowed.";
        }
    }

    private static byte[] decoded(Transport.Response response, int maxBytes) throws IOException {
        String encoding = response.contentEncoding().strip().toLowerCase(Locale.ROOT);
        if (encoding.isEmpty() || encoding.equals("identity")) {
            return response.body();
        }
        if (!encoding.equals("gzip")) {
            throw new IOException("it is compressed as '" + encoding + "', which nobody asked for");
        }
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] bytes = body.readNBytes(maxBytes);
            if (body.read() >= 0) {
                throw new TooLargeException(maxBytes);
            }
            return bytes;
        }
    }

    private static Charset charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
