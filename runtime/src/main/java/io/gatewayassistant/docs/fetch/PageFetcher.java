package io.gatewayassistant.docs.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Fetches pages within the rules: allowed host, public address, no redirect, limited size and time, text only. */
public final class PageFetcher {

    private static final Set<String> PAGES = Set.of("text/html", "text/plain", "text/markdown");
    private static final Set<String> DOCUMENTS = Set.of("application/json", "text/json", "text/plain", "text/html",
            "text/markdown", "application/octet-stream", "application/zip", "application/x-zip-compressed", "application/xml",
            "text/xml", "application/gzip", "application/x-gzip", "application/yaml", "application/x-yaml", "text/yaml",
            "text/x-yaml", "application/vnd.oai.openapi", "application/vnd.oai.openapi+json");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]+)");

    private final HostAllowlist allowlist;
    private final Routes routes;
    private final Transport transport;
    private final FetchLimits pages;
    private final FetchLimits documents;

    /** @param documents limits of what corpora are made of */
    public PageFetcher(HostAllowlist allowlist, Routes routes, Transport transport, FetchLimits pages, FetchLimits documents) {
        this.allowlist = allowlist;
        this.routes = routes;
        this.transport = transport;
        this.pages = pages;
        this.documents = documents;
    }

    /** A page for the model. Blocks, at most for the time of the limits. */
    public FetchOutcome page(String url) {
        return fetch(url, new Kind(PAGES, Validators.NONE, pages));
    }

    /** A document of a corpus, unless it is known, under the same rules but for its type and size. Blocks. */
    public FetchOutcome document(URI url, Validators known) {
        return fetch(url.toString(), new Kind(DOCUMENTS, known, documents));
    }

    /** The address in the form that it is fetched in, for a cache; the text itself where it is refused. */
    public String canonical(String url) {
        try {
            return allowlist.parse(url).toString();
        } catch (RefusedAddressException e) {
            return url;
        }
    }

    /** What is asked for. */
    private record Kind(Set<String> mediaTypes, Validators known, FetchLimits limits) {
    }

    private FetchOutcome fetch(String text, Kind kind) {
        try {
            URI url = allowlist.parse(text);
            return read(url, send(url, kind), kind);
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

    private Transport.Response send(URI url, Kind kind) throws IOException, RefusedAddressException {
        String accept = String.join(", ", kind.mediaTypes.stream().sorted().toList());
        IOException unreachable = new IOException("no address answered");
        for (Route route : routes.to(url.getHost())) {
            try {
                return transport.get(new Transport.Request(url, route, accept, kind.known, kind.limits));
            } catch (java.net.ConnectException e) {
                unreachable = e;
            }
        }
        throw unreachable;
    }

    private FetchOutcome read(URI url, Transport.Response response, Kind kind) throws IOException {
        int status = response.status();
        if (status == 304 && !kind.known.equals(Validators.NONE)) {
            return new FetchOutcome.Unchanged();
        }
        if (status >= 300 && status < 400) {
            return new FetchOutcome.Refused("The page has moved, and redirects are not followed." + target(url, response));
        }
        if (status == 404 || status == 410) {
            return new FetchOutcome.Missing(answered(status));
        }
        if (status != 200) {
            return new FetchOutcome.Failed(answered(status));
        }
        String mediaType = response.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!kind.mediaTypes.contains(mediaType)) {
            return new FetchOutcome.Refused("The page is of the type '" + shortened(mediaType) + "'; only text is read.");
        }
        return new FetchOutcome.Page(url, mediaType, decoded(response, kind.limits.maxBytes()),
                charset(response.contentType()), response.validators());
    }

    private static String answered(int status) {
        return "The host answered " + status + ". Check the address, or look for the page with a search.";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
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
