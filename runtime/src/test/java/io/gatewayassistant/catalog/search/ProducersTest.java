package io.gatewayassistant.catalog.search;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.catalog.operation.Operation;

class ProducersTest {

    @Test
    void theListingGivesTheIdOfOne() {
        Operation listing = operation("GET /routes");
        Operation delete = operation("DELETE /routes/{routeId}");

        assertThat(producers(listing, delete, operation("GET /certificates")).of(delete, any -> 0)).get()
                .isEqualTo(new Producers.Producer(listing, "routeId", false));
    }

    @Test
    void aSearchGivesTheIdWhereThereIsNoListing() {
        Operation search = operation("GET /search/person");
        Operation credits = operation("GET /person/{person_id}/credits");

        assertThat(producers(operation("GET /person/popular"), search, credits).of(credits, any -> 0)).get()
                .isEqualTo(new Producers.Producer(search, "person_id", true));
    }

    @Test
    void theBetterFittingOneOfSeveralIsOffered() {
        Operation popular = operation("GET /person/popular");
        Operation credits = operation("GET /person/{person_id}/credits");

        assertThat(producers(operation("GET /person/latest"), popular, credits)
                .of(credits, producer -> producer == popular ? 1 : 0)).get().extracting(Producers.Producer::operation)
                .isEqualTo(popular);
    }

    @Test
    void nobodyLooksUpWhatNearlyAllOperationsNeed() {
        Operation delete = operation("DELETE /{workspace}/routes");
        List<Operation> operations = new ArrayList<>(List.of(operation("GET /"), delete, operation("GET /{workspace}/a"),
                operation("GET /{workspace}/b")));

        assertThat(new Producers(operations).of(delete, any -> 0)).isEmpty();
    }

    @Test
    void nothingIsOfferedToWhatNeedsNothing() {
        Operation listing = operation("GET /routes");

        assertThat(producers(listing).of(listing, any -> 0)).isEmpty();
    }

    /** With enough others that no parameter is one of nearly all operations. */
    private static Producers producers(Operation... operations) {
        List<Operation> all = new ArrayList<>(List.of(operations));
        for (int i = 0; i < 10; i++) {
            all.add(operation("POST /unrelated" + i));
        }
        return new Producers(all);
    }
}
