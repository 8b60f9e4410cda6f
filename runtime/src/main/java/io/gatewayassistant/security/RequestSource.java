package io.gatewayassistant.security;

import org.jspecify.annotations.Nullable;

/**
 * Where a request says that it comes from, and where it arrived.
 *
 * @param scheme {@code http} or {@code https}, as the server sees it
 * @param authority host and port that the request is addressed to, absent in HTTP/1.0
 * @param origin the {@code Origin} header, absent outside browsers
 * @param fetchSite the {@code Sec-Fetch-Site} header, absent outside browsers
 */
public record RequestSource(String scheme, @Nullable String authority, @Nullable String origin, @Nullable String fetchSite) {
}
