package io.gatewayassistant.catalog;

/** Why a source could not be loaded; the message tells an administrator what to do and holds no secret. */
public class CatalogException extends RuntimeException {

    public CatalogException(String message) {
        super(message);
    }

    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
