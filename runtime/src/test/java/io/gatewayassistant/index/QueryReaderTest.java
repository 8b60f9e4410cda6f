package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What the words of a query stand for in an index of a few operations. */
class QueryReaderTest {

    private final TextIndex<String> index = TextIndex
            .<String> builder(new Field("name", Analysis.IDENTIFIERS, 1, 0))
            .add("key", Map.of("name", "apikeys"))
            .add("certificate", Map.of("name", "certificates"))
            .add("rate", Map.of("name", "rate limits"))
            .add("delete", Map.of("name", "delete routes"))
            .add("rule", Map.of("name", "verify rules"))
            .build();

    @Test
    void aWordThatIsThereStandsForItself() {
        assertThat(concept("certificate").terms()).containsEntry("certificate", 1f);
    }

    @Test
    void wordsThatMeanTheSameStandForOneAnother() {
        assertThat(concept("cert").terms()).containsKey("certificate");
    }

    @Test
    void aSynonymNeverCountsMoreThanWhatWasSaid() {
        assertThat(concept("throttling").phrases()).singleElement()
                .satisfies(phrase -> assertThat(phrase.sure()).isLessThan(1));
    }

    @Test
    void twoWordsMeetTheOneThatTheyAreWrittenAsHere() {
        assertThat(index.concepts("api key")).allSatisfy(concept -> assertThat(concept.terms()).containsKey("apikey"));
    }

    @Test
    void aMistypedWordIsCorrectedAndLessSure() {
        assertThat(concept("certifcate").terms().get("certificate")).isBetween(0.5f, 0.9f);
    }

    @Test
    void wordsOfTheSameRootMeet() {
        assertThat(concept("verifier").terms()).containsKey("verify");
    }

    @Test
    void frenchIsReadAsEnglish() {
        assertThat(index.english("supprimer les certificats de l'équipe")).isEqualTo("delete certificate team");
        assertThat(index.concepts("liste les clés d'api")).anySatisfy(c -> assertThat(c.terms()).containsKey("apikey"));
    }

    @Test
    void aPhraseIsReadAsOneAndSmallWordsAreLeftOut() {
        assertThat(index.english("quels conteneurs démarrent en même temps que le serveur à distance"))
                .isEqualTo("container start concurrent server remote");
        assertThat(index.english("peut-on faire tourner la passerelle sur un poste de travail sans écran"))
                .isEqualTo("rotate gateway workstation headless");
    }

    @Test
    void englishStaysAsItIs() {
        assertThat(index.english("delete the comment of the car")).isEqualTo("delete the comment of the car");
    }

    @Test
    void whatIsQuotedOrNumberedHardlyCounts() {
        List<Concept> concepts = index.concepts("route 'certificate' 12345");

        assertThat(concepts).extracting(Concept::word).containsExactly("route", "certificate", "12345");
        assertThat(concepts.get(1).weight()).isLessThan(0.5f);
        assertThat(concepts.get(2).weight()).isLessThan(0.5f);
    }

    @Test
    void wordsWithoutMeaningCountWhereThereAreNoOthers() {
        assertThat(index.concepts("what is the")).isNotEmpty();
        assertThat(index.concepts("what is the route")).extracting(Concept::word).containsExactly("route");
    }

    private Concept concept(String word) {
        return index.concepts(word).getFirst();
    }
}
