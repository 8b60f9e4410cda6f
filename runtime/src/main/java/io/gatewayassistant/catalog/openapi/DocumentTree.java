package io.gatewayassistant.catalog.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.CatalogException;
import io.swagger.v3.parser.util.DeserializationUtils;

/** Reads the text of a document, JSON or YAML, as a tree. */
final class DocumentTree {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentTree() {
    }

    static ObjectNode read(byte[] document) {
        try {
            JsonNode tree = looksLikeJson(document) ? JSON.readTree(document)
                    : DeserializationUtils.readYamlTree(new String(document, StandardCharsets.UTF_8));
            if (tree instanceof ObjectNode root) {
                return root;
            }
        } catch (IOException | RuntimeException e) {
            throw new CatalogException("It is neither JSON nor YAML: " + firstLine(e.getMessage()), e);
        }
        throw new CatalogException("It is not an OpenAPI document but " + beginning(document));
    }

    /** The first character decides; a byte order mark and white space come before it. */
    private static boolean looksLikeJson(byte[] document) {
        for (byte b : document) {
            if (b == '{' || b == '[') {
                return true;
            }
            boolean skipped = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == (byte) 0xEF || b == (byte) 0xBB
                    || b == (byte) 0xBF;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    private static String firstLine(String message) {
        return Texts.line(String.valueOf(message).lines().findFirst().orElse(""), 200);
    }

    private static String beginning(byte[] document) {
        String text = new String(document, 0, Math.min(document.length, 200), StandardCharsets.UTF_8);
        return text.isBlank() ? "empty" : "begins with '" + Texts.line(text, 40) + "'";
    }
}
