package io.gatewayassistant.spi;

import java.util.Map;

/**
 * Supplies the credentials of admin API calls where a static API key is not enough, for example tokens that live a minute.
 * Implemented by the host application as a CDI bean; it then replaces the configured API key of the same name.
 * <p>
 * Called on a thread that may block, before each call. An exception fails that call and is logged.
 */
public interface AdminCredentials {

    /** The name under which the settings refer to these credentials. */
    String name();

    /** Header names and values that authenticate a call made for {@code caller}. They never reach the model or a log. */
    Map<String, String> headers(Caller caller);
}
