package io.gatewayassistant.catalog;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.gatewayassistant.catalog.operation.Operation;

/** Services over fixed operations, for tests of those who use one. */
public final class CatalogServices {

    private CatalogServices() {
    }

    public static CatalogService over(Operation... operations) {
        CatalogSource source = new CatalogSource() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public Optional<List<Operation>> load() {
                return Optional.of(List.of(operations));
            }
        };
        return new CatalogService(List.of(source), Catalog::of, Duration.ofMinutes(10), Duration.ofSeconds(10),
                InstantSource.system());
    }
}
