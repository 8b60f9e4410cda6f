package io.gatewayassistant.docs.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves a host once; every one of its addresses must be where the host may lead. */
public final class CheckedRoutes implements Routes {

    private final HostResolver resolver;
    private final Set<String> privateHosts;

    /** @param privateHosts that may lead into a private network, in the form that {@link HostAllowlist} gives them */
    public CheckedRoutes(HostResolver resolver, Set<String> privateHosts) {
        this.resolver = resolver;
        this.privateHosts = Set.copyOf(privateHosts);
    }

    @Override
    public List<Route> to(String host) throws UnknownHostException, RefusedAddressException {
        Predicate<InetAddress> allowed = privateHosts.contains(host) ? PublicAddresses::containsOrPrivate
                : PublicAddresses::contains;
        List<InetAddress> addresses = resolver.resolve(host);
        if (addresses.isEmpty() || !addresses.stream().allMatch(allowed)) {
            throw new RefusedAddressException("The host " + host + " has an address that is not public, so nothing was sent.");
        }
        // The first IPv6 and the first IPv4 address at most, so that one dead network does not hide the other.
        return addresses.stream().filter(address -> first(address, addresses)).<Route> map(Route.Direct::new).toList();
    }

    private static boolean first(InetAddress address, List<InetAddress> all) {
        return all.stream().filter(other -> other.getClass() == address.getClass()).findFirst().orElseThrow().equals(address);
    }
}
