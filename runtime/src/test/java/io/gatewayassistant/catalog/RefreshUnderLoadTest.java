package io.gatewayassistant.catalog;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class RefreshUnderLoadTest {

    private static final int SEARCHERS = 8;
    private static final int REFRESHES = 30;

    @Test
    void noSearchIsLostWhileCatalogsAreReplaced() throws Exception {
        CatalogService service = CatalogServices.over(operation("GET /routes", "List routes"),
                operation("DELETE /routes/{id}", "Delete a route"), operation("GET /keys", "List keys"));
        service.refresh();
        AtomicBoolean over = new AtomicBoolean();
        Callable<Integer> searcher = () -> {
            int answered = 0;
            while (!over.get()) {
                assertThat(service.search("delete route")).startsWith("DELETE /routes/{id}");
                answered++;
            }
            return answered;
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS)) {
            List<Future<Integer>> searchers = Stream.generate(() -> threads.submit(searcher)).limit(SEARCHERS).toList();
            for (int i = 0; i < REFRESHES; i++) {
                service.refresh();
            }
            over.set(true);

            for (Future<Integer> done : searchers) {
                assertThat(done.get()).isPositive();
            }
        }
    }
}
