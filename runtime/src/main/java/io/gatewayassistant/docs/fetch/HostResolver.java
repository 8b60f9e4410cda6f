package io.gatewayassistant.docs.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostResolver {

    /** All addresses, at least one. Blocks. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The operating system's resolver. */
    static HostResolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    /** This one, given up after a time: a name server that is silent must not hold whoever asks. */
    default HostResolver within(Duration time) {
        return host -> {
            CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
            Thread.ofVirtual().name("gateway-assistant-docs-dns").start(() -> {
                try {
                    found.complete(resolve(host));
                } catch (UnknownHostException | RuntimeException e) {
                    found.completeExceptionally(e);
                }
            });
            try {
                return found.get(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw (UnknownHostException) new UnknownHostException(host).initCause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (UnknownHostException) new UnknownHostException(host).initCause(e);
            }
        };
    }
}
