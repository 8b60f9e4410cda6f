package io.gatewayassistant.execute;

import org.jspecify.annotations.Nullable;

/**
 * What authenticated the current HTTP request of the person: forwarded in session mode, held for one run only, never
 * stored, never printed.
 *
 * @param cookieName name of the authentication cookie
 * @param cookieValue its value, absent where the request had none
 * @param authorization value of the {@code Authorization} header, absent where the request had none
 */
public record SessionCredentials(String cookieName, @Nullable String cookieValue, @Nullable String authorization) {

    @Override
    public String toString() {
        return "SessionCredentials[hidden]";
    }
}
