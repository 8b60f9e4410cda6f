package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

    private final TextIndex<String> index = TextIndex
            .<String> builder(new Field("name", Analysis.IDENTIFIERS, 2, 0), new Field("text", Analysis.ENGLISH, 1, 0.5f))
            .add("verifier", Map.of("name", "/apis/v1/jwt-verifiers", "text", "Checks the tokens of a call"))
            .add("key", Map.of("name", "proxy.io.ApiKey.findAll", "text", "Lists all keys, cafés included"))
            .add("route", Map.of("name", "/apis/v1/routes", "text", "Where calls come in"))
            .build();

    @ParameterizedTest
    @ValueSource(strings = { "jwtVerifier", "JWT verifiers", "jwt_verifier", "please show me that verifier of mine", "token" })
    void findsNamesHoweverTheyAreWritten(String query) {
        assertThat(index.search(query, 5)).extracting(Hit::item).first().isEqualTo("verifier");
    }

    @ParameterizedTest
    @ValueSource(strings = { "apikeys", "api-keys", "find all", "cafe", "apikye" })
    void findsKeysBySplitJoinedFoldedAndMistypedWords(String query) {
        assertThat(index.search(query, 5)).extracting(Hit::item).first().isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "+", "name:", "a AND (", "\"", "[* TO *]", "~2^", "\\", "*?", "the", "\u0000", "𝔘" })
    void noTextIsASyntaxError(String query) {
        assertThat(index.search(query, 5)).isNotNull();
    }

    @Test
    void wordsAreAlternatives() {
        assertThat(index.search("unheard routes of nothing whatsoever", 5)).extracting(Hit::item)
                .containsExactly("route");
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        assertThat(index.search("routes keys tokens", 2)).hasSize(2);
    }

    @Test
    void namesTheWordsThatMatchNothing() {
        assertThat(index.unknownWords("the frobnicated routes")).containsExactly("frobnicated");
    }

    @Test
    void stemsFrenchAndDropsElisions() {
        TextIndex<String> french = TextIndex.<String> builder(new Field("text", Analysis.of("fr-FR"), 1, 0))
                .add("cert", Map.of("text", "Renouveler l'ancien certificat")).add("route", Map.of("text", "Créer les routes"))
                .build();

        assertThat(french.search("certificats", 1)).extracting(Hit::item).containsExactly("cert");
        assertThat(french.search("création d'une route", 1)).extracting(Hit::item).containsExactly("route");
        assertThat(french.search("ancien", 1)).extracting(Hit::item).containsExactly("cert");
    }

    @Test
    void anEmptyIndexFindsNothing() {
        TextIndex<String> empty = TextIndex.<String> builder(new Field("text", Analysis.ENGLISH, 1, 0)).build();

        assertThat(empty.search("anything", 3)).isEmpty();
    }

    @Test
    void manyThreadsSearchAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Hit<String>>>> searches = IntStream.range(0, 500)
                    .<Callable<List<Hit<String>>>> mapToObj(i -> () -> index.search("routes", 1)).toList();

            for (Future<List<Hit<String>>> search : threads.invokeAll(searches)) {
                assertThat(search.get()).extracting(Hit::item).containsExactly("route");
            }
        }
    }

    @Test
    void failsOnceClosed() {
        index.close();

        assertThatThrownBy(() -> index.search("routes", 1)).isInstanceOf(RuntimeException.class);
    }
}
