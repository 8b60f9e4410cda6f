package io.gatewayassistant.catalog.search;

import static io.gatewayassistant.catalog.operation.Operations.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.PathStructure;
import io.gatewayassistant.catalog.operation.Resources;
import io.gatewayassistant.preset.Glossary;

class OperationSearchTest {

    private static final List<Operation> OPERATIONS = List.of(
            operation("GET /services", "List all services"), operation("POST /services", "Create a service"),
            operation("DELETE /services/{id}", "Delete a service"),
            operation("GET /routes", "List all routes"), operation("POST /routes", "Create a route"),
            operation("PATCH /routes/{id}", "Update a route"), operation("DELETE /routes/{id}", "Delete a route"),
            operation("GET /{workspace}/routes", "List all routes of a workspace"),
            operation("GET /route-templates", "List all route templates"),
            operation("DELETE /route-templates/{id}", "Delete a route template"),
            operation("GET /certificates", "List all certificates"),
            operation("POST /certificates", "Upload a certificate"),
            operation("GET /keys", "List all keys"), operation("POST /keys", "Create a key"),
            operation("POST /cache/flush", "Flush the cache"), operation("GET /status", "Health of the node"));

    private final OperationSearch search = search(OPERATIONS, query -> Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "delete route | DELETE /routes/{id}", "drop a route | DELETE /routes/{id}",
            "route template delete | DELETE /route-templates/{id}", "list certifcates | GET /certificates",
            "add a TLS cert | POST /certificates", "supprime cette route | DELETE /routes/{id}",
            "ajouter une clé | POST /keys", "change the path of route 'delete-me' | PATCH /routes/{id}",
            "is it alive? | GET /status", "empty the cache | POST /cache/flush" })
    void findsWhatIsMeantFirst(String query, String expected) {
        assertThat(signatures(query)).first().isEqualTo(expected);
    }

    @Test
    void everyNeedHasItsPlace() {
        assertThat(signatures("create a service and a route to it, then a key").subList(0, 5))
                .contains("POST /services", "POST /routes", "POST /keys");
    }

    @Test
    void whatGivesTheIdentifierComesRightBehind() {
        List<SearchResult.Entry> entries = search.find("delete route").entries();

        assertThat(entries.get(1).operation().signature()).isEqualTo("GET /routes");
        assertThat(entries.get(1).yields()).containsExactly("id");
    }

    @Test
    void whoNamesAThingBeginsWithTheSearchForIt() {
        List<Operation> films = new ArrayList<>(OPERATIONS);
        films.add(operation("GET /search/person", "Search people"));
        films.add(operation("GET /person/{person_id}/credits", "What a person worked on"));
        OperationSearch search = search(films, query -> Optional.empty());

        assertThat(search.find("credits of the person Sofia Coppola").operations()).extracting(Operation::signature)
                .startsWith("GET /search/person", "GET /person/{person_id}/credits");
        assertThat(search.find("credits of a person").operations()).extracting(Operation::signature)
                .startsWith("GET /person/{person_id}/credits", "GET /search/person");
    }

    @Test
    void aSearchForATextIsForWhoNamesAThing() {
        List<Operation> operations = new ArrayList<>(OPERATIONS);
        operations.add(withQuery("GET /films/by-title", "title", "Title of the film"));
        operations.add(withQuery("GET /films/by-code", "film", "Code of the film"));
        OperationSearch search = search(operations, query -> Optional.empty());

        assertThat(search.find("the film Marie Antoinette").operations().getFirst().signature())
                .isEqualTo("GET /films/by-title");
    }

    @Test
    void aSentenceThatBeginsNamesNothing() {
        List<Operation> films = new ArrayList<>(OPERATIONS);
        films.add(operation("GET /search/person", "Search people"));
        films.add(operation("GET /person/{person_id}/credits", "What a person worked on"));
        OperationSearch search = search(films, query -> Optional.empty());

        assertThat(search.find("we made a list. Could we have the credits of a person?").operations().getFirst().signature())
                .isEqualTo("GET /person/{person_id}/credits");
    }

    @Test
    void whatIsToldBesideTheRequestIsNotCompared() {
        StringBuilder compared = new StringBuilder();
        search(OPERATIONS, query -> {
            compared.append(query);
            return Optional.empty();
        }).find("We had an incident last night. Can you flush the cache?");

        assertThat(compared).hasToString("Can you flush the cache?");
    }

    @Test
    void twinsShareOneLine() {
        assertThat(search.find("list routes").entries()).filteredOn(entry -> !entry.twins().isEmpty()).singleElement()
                .satisfies(entry -> assertThat(entry.twins()).extracting(Operation::signature)
                        .containsAnyOf("GET /{workspace}/routes", "GET /routes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "zzyzx", "???", "''", "frobnicate the quux" })
    void anAnswerIsNeverEmptyAndSaysWhenNothingFits(String query) {
        SearchResult result = search.find(query);

        assertThat(result.entries()).isNotEmpty();
        assertThat(result.confident()).isFalse();
    }

    @Test
    void namesTheWordsThatMatchedNothing() {
        assertThat(search.find("list the quuxes of routes").unknownWords()).containsExactly("quuxes");
    }

    @Test
    void suggestsWhatIsWrittenAlmostTheSame() {
        assertThat(search.find("servlets").didYouMean()).contains("services");
    }

    @Test
    void isSureOfWhatFits() {
        assertThat(search.find("delete route").confident()).isTrue();
    }

    @Test
    void theGlossaryTellsWhatPeopleCallIt() {
        Glossary glossary = new Glossary(Map.of("keys", new Glossary.Entry(
                Map.of("en", new Glossary.Words(List.of("frobnicator"), null))),
                "POST /cache/flush", new Glossary.Entry(Map.of("en", new Glossary.Words(List.of("spring cleaning"), null)))));
        OperationSearch taught = new OperationSearch(OPERATIONS, new PathStructure(OPERATIONS), glossary, List.of(),
                query -> Optional.empty());

        assertThat(taught.find("list frobnicators").operations().getFirst().signature()).isEqualTo("GET /keys");
        assertThat(taught.find("spring cleaning").operations().getFirst().signature()).isEqualTo("POST /cache/flush");
    }

    @Test
    void vectorsFindWhatNoWordDoes() {
        int status = OPERATIONS.size() - 1;
        OperationSearch hybrid = search(OPERATIONS, query -> {
            float[] likeness = new float[OPERATIONS.size()];
            likeness[status] = 1;
            return Optional.of(likeness);
        });

        assertThat(hybrid.find("zzyzx").operations().getFirst().signature()).isEqualTo("GET /status");
    }

    private List<String> signatures(String query) {
        return search.find(query).operations().stream().map(Operation::signature).toList();
    }

    private static Operation withQuery(String signature, String parameter, String description) {
        Operation plain = operation(signature, "Films");
        Parameter query = new Parameter(parameter, Parameter.Location.QUERY, true, "string", List.of(), description);
        return new Operation(plain.source(), plain.verb(), plain.path(), plain.id(), plain.summary(), plain.description(),
                plain.tags(), List.of(query), null, plain.success(), plain.access());
    }

    private static OperationSearch search(List<Operation> operations, Function<String, Optional<float[]>> similarities) {
        PathStructure paths = new PathStructure(operations);
        return new OperationSearch(operations, paths, new Glossary(Map.of()), Resources.of(operations, paths), similarities);
    }
}
