package io.gatewayassistant.sample.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One document as it was stored: the version rises with every change. */
public record Document(String id, long version, ObjectNode json) {

    /**
     * An entity tag. The checksum tells a document apart from one that was deleted and created again under the same id.
     */
    public String etag() {
        var checksum = new CRC32C();
        checksum.update(json.toString().getBytes(StandardCharsets.UTF_8));
        return '"' + Long.toString(version) + '-' + HexFormat.of().toHexDigits((int) checksum.getValue()) + '"';
    }
}
