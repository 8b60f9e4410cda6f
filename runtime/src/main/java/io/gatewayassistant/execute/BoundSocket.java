package io.gatewayassistant.execute;

import java.net.URI;
import java.util.Set;
import java.util.function.IntSupplier;

import io.gatewayassistant.execute.request.CallRefused;

/** The socket that this process listens on: plain where it can be, since the call does not leave the machine. */
final class BoundSocket implements AdminBaseUrl {

    private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0", "");

    private final String host;
    private final boolean plain;
    private final IntSupplier port;
    private final IntSupplier securePort;

    /**
     * @param host that the server was told to listen on
     * @param plain whether requests without TLS are served
     * @param port bound without TLS, not positive where there is none
     * @param securePort bound with TLS, not positive where there is none
     */
    BoundSocket(String host, boolean plain, IntSupplier port, IntSupplier securePort) {
        String address = ANY_ADDRESS.contains(host) ? "127.0.0.1" : host;
        this.host = address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
        this.plain = plain;
        this.port = port;
        this.securePort = securePort;
    }

    @Override
    public URI get() {
        if (plain && port.getAsInt() > 0) {
            return URI.create("http://" + host + ":" + port.getAsInt());
        }
        if (securePort.getAsInt() > 0) {
            return URI.create("https://" + host + ":" + securePort.getAsInt());
        }
        throw new CallRefused("not sent: the address of the admin API is not known; an administrator must set "
                + "quarkus.gateway-assistant.admin-api.url");
    }

    @Override
    public boolean ownSocket() {
        return true;
    }
}
