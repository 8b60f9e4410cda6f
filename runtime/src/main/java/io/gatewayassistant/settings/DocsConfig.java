package io.gatewayassistant.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.WithDefault;

/** The documentation that answers are grounded in. */
public interface DocsConfig {

    /** Corpora by id, besides those of the preset. */
    @ConfigDocMapKey("corpus")
    Map<String, CorpusConfig> corpora();

    /** Hosts that {@code doc} and corpora may fetch from, besides those of the preset; exact match. */
    Optional<Set<String>> hosts();

    /**
     * Hosts that may be fetched from although their address is one of a private network or of this machine. Link-local
     * addresses and those of cloud metadata services stay out of reach.
     */
    Optional<Set<String>> privateHosts();

    /** After this time a corpus is read again on use, in the background. */
    @WithDefault("24h")
    Duration refreshAfter();

    /**
     * Folder that fetched corpora are kept in, so that a restart without network has them; none are kept when it is empty.
     */
    @WithDefault("${user.home}/.cache/quarkus-gateway-assistant")
    Optional<Path> cacheDirectory();

    /** Time-out of connecting to a host. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Time-out until a host begins to answer. */
    @WithDefault("5s")
    Duration firstByteTimeout();

    /** Time-out of fetching one page, all in all. */
    @WithDefault("10s")
    Duration timeout();

    /** Time-out of fetching one document of a corpus, all in all. */
    @WithDefault("60s")
    Duration corpusTimeout();

    /** Size limit of a fetched page, in bytes. */
    @WithDefault("2097152")
    int maxPageBytes();

    /** Pages that are fetched while one message is answered; pages of a corpus are not. */
    @WithDefault("10")
    int fetchesPerMessage();

    /** Pause between two pages that are fetched of one site; longer where its robots.txt asks for it. */
    @WithDefault("200ms")
    Duration sitePause();

    /** The proxy that everything is fetched through. It resolves the hosts then; which hosts are allowed stays the same. */
    Proxy proxy();

    /** An HTTP proxy that knows CONNECT. */
    interface Proxy {

        /** Host of the proxy; none is used unless set. */
        Optional<String> host();

        /** Port of the proxy. */
        @WithDefault("3128")
        int port();

        /** User name. */
        Optional<String> username();

        /** Password. */
        Optional<String> password();
    }
}
