package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatewayassistant.docs.DocSource;

class SourcesTest {

    private static final DocSource KEYS = new DocSource("Keys", "/docs/keys");
    private static final DocSource ROTATION = new DocSource("Keys > Rotation", "/docs/keys#rotation");
    private static final DocSource ROUTES = new DocSource("Routes", "/docs/routes");

    private final Sources sources = new Sources();

    @BeforeEach
    void threeAreFound() {
        sources.add(List.of(KEYS, ROTATION, ROUTES));
        sources.add(List.of(new DocSource("Rotation", ROTATION.url())));
    }

    @Test
    void namesWhatTheAnswerLinksToInItsOrder() {
        assertThat(sources.of("See [routes](/docs/routes), then [rotation](/docs/keys#rotation).")).containsExactly(ROUTES,
                ROTATION);
    }

    @Test
    void tellsAPageFromItsSectionsAndItsNeighbours() {
        assertThat(sources.of("[Rotation](/docs/keys#rotation) and /docs/keys-of-others")).containsExactly(ROTATION);
        assertThat(sources.of("/docs/keys#rotation, or all of /docs/keys.")).containsExactly(ROTATION, KEYS);
    }

    @Test
    void namesEachOnceWhereTheAnswerLinksToNone() {
        assertThat(sources.of("A key rotates.")).containsExactly(KEYS, ROTATION, ROUTES);
    }

    @Test
    void namesOnlyTheFirstOfMany() {
        sources.add(IntStream.range(0, 50).mapToObj(i -> new DocSource("Page", "/docs/page" + i)).toList());

        assertThat(sources.of("")).hasSize(8).startsWith(KEYS);
    }

    @Test
    void namesNothingWhereNothingWasFound() {
        assertThat(new Sources().of("[Keys](/docs/keys)")).isEmpty();
    }
}
