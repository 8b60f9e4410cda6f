package io.gatewayassistant.docs;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.DocsConfig;

/** Where documentation is published: what an answer may link to besides the pages of the backoffice. */
@Singleton
public class DocPlaces {

    private final Preset preset;
    private final DocsConfig config;

    DocPlaces(Preset preset, AssistantConfig config) {
        this.preset = preset;
        this.config = config.docs();
    }

    /** Addresses that documentation is below: {@code https} and a host, or where the pages of a corpus are. Sorted. */
    public Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        Stream.concat(preset.docHosts().stream(), config.hosts().stream().flatMap(Set::stream))
                .forEach(host -> addresses.add("https://" + host));
        preset.corpora().stream().map(CorpusSource::baseUrl).forEach(addresses::add);
        config.corpora().values().forEach(corpus -> corpus.baseUrl().ifPresent(addresses::add));
        addresses.remove("");
        return addresses;
    }
}
