package io.gatewayassistant.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An origin as browsers mean it: scheme, host and port, with the scheme's own port made explicit. */
record WebOrigin(String scheme, String host, int port) {

    /** Empty for what is not exactly an http(s) origin, {@code null} among it. */
    static Optional<WebOrigin> parse(String text) {
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            return isOrigin(uri) ? Optional.of(new WebOrigin(uri.getScheme(), uri.getHost(), port(uri))) : Optional.empty();
        } catch (URISyntaxException notAnOrigin) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                && uri.getRawUserInfo() == null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }
}
