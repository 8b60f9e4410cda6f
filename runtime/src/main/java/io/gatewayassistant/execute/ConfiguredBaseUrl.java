package io.gatewayassistant.execute;

import java.net.URI;
import java.util.Locale;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The base URL that the configuration names. */
final class ConfiguredBaseUrl implements AdminBaseUrl {

    private final URI url;

    ConfiguredBaseUrl(URI configured) {
        String scheme = String.valueOf(configured.getScheme()).toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || configured.getHost() == null || configured.getRawUserInfo() != null || configured.getRawQuery() != null
                || configured.getRawFragment() != null) {
            throw new ConfigurationException("quarkus.gateway-assistant.admin-api.url must be http(s)://host[:port][/path] "
                    + "without user, query and fragment; credentials belong into admin-api.keys");
        }
        this.url = URI.create(configured.toString().replaceAll("/+$", ""));
    }

    @Override
    public URI get() {
        return url;
    }

    @Override
    public boolean ownSocket() {
        return false;
    }
}
