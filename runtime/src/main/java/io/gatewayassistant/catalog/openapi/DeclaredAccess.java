package io.gatewayassistant.catalog.openapi;

import java.util.Locale;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.spi.Access;

/** What a document says that an operation does: {@code x-assistant: {access: delete}}, in short {@code x-assistant: delete}. */
final class DeclaredAccess {

    private static final Logger LOG = Logger.getLogger(DeclaredAccess.class);
    private static final String EXTENSION = "x-assistant";

    private DeclaredAccess() {
    }

    /** What the extensions declare, {@link Access#READ} where that is nothing. A word that is none counts as the worst. */
    static Access of(String path, @Nullable Map<String, Object> extensions) {
        Object extension = extensions == null ? null : extensions.get(EXTENSION);
        Object declared = extension instanceof Map<?, ?> keys ? keys.get("access") : extension;
        if (declared == null) {
            return Access.READ;
        }
        String word = String.valueOf(declared).strip().toUpperCase(Locale.ROOT);
        try {
            return Access.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            LOG.warnf("%s: access of %s is '%s', which is none of read, write and delete, and counts as delete", EXTENSION,
                    path,
                    word);
            return Access.DELETE;
        }
    }
}
