package io.gatewayassistant.spi;

/**
 * One entry of the audit trail.
 *
 * @param head the chain up to and with this entry
 * @param line one line of ASCII, a JSON object that ends with the hash of what stands before it; keep it as it is
 */
public record AuditEntry(AuditHead head, String line) {
}
