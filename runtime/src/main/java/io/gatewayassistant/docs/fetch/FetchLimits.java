package io.gatewayassistant.docs.fetch;

import java.time.Duration;

/**
 * How long a fetch may take, and how much it may bring.
 *
 * @param connect time to resolve the host, and again to connect
 * @param firstByte time until the answer begins
 * @param whole time of the whole exchange
 * @param maxBytes of the body, both as it is transferred and unpacked
 */
public record FetchLimits(Duration connect, Duration firstByte, Duration whole, int maxBytes) {

    public FetchLimits {
        if (connect.isNegative() || connect.isZero() || firstByte.isNegative() || firstByte.isZero() || whole.isNegative()
                || whole.isZero() || maxBytes < 1) {
            throw new IllegalArgumentException("time-outs and sizes of quarkus.gateway-assistant.docs must be positive");
        }
    }
}
