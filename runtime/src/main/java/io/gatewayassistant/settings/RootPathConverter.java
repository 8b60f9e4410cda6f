package io.gatewayassistant.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** Every spelling of the root path becomes the same: one slash before each segment, none at the end. */
public class RootPathConverter implements Converter<String> {

    @Override
    public String convert(String text) {
        String path = text.strip().replaceAll("^/+|/+$", "");
        if (!path.matches("[\\w.~-]*\\w[\\w.~-]*(/[\\w.~-]*\\w[\\w.~-]*)*")) {
            throw new IllegalArgumentException("quarkus.gateway-assistant.root-path: '" + text
                    + "' is not a path of plain segments; write it like /assistant");
        }
        return "/" + path;
    }
}
