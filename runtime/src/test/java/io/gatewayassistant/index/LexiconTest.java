package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.index.Lexicon.Related;

/** The lexicon that ships. */
class LexiconTest {

    private final Lexicon lexicon = Lexicon.standard();

    @Test
    void whatMeansTheSameDoesSoBothWays() {
        assertThat(lexicon.related("certificate")).extracting(Related::phrase).contains("cert");
        assertThat(lexicon.related("cert")).extracting(Related::phrase).contains("certificate");
    }

    @Test
    void whatIsOnlyNearIsLessSure() {
        Map<String, Float> sure = lexicon.related("certificate").stream()
                .collect(Collectors.toMap(Related::phrase, Related::sure));

        assertThat(sure.get("tls")).isLessThan(sure.get("cert"));
    }

    @ParameterizedTest
    @CsvSource({ "mot de passe, password", "cle, key", "cles, key", "equipes, team", "supprimer, delete" })
    void knowsFrenchInSingularAndPlural(String french, String english) {
        assertThat(lexicon.english(french)).first().isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({ "pris en charge, supported", "prise en charge, support", "poste de travail, workstation",
            "a distance, remote", "au demarrage, startup", "sans ecran, headless", "en meme temps, concurrent",
            "trop de requetes, too many requests" })
    void knowsSetPhrases(String french, String english) {
        assertThat(lexicon.english(french)).first().isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({ "prendre, take", "prend, take", "prennent, take", "pris, take", "prises, take", "occupent, usage",
            "reutiliser, reuse", "modifient, update", "suppriment, delete" })
    void knowsTheFormsOfVerbs(String french, String english) {
        assertThat(lexicon.english(french)).first().isEqualTo(english);
    }

    @Test
    void aVerbThatGoesWithAnythingMeansNothingOnItsOwn() {
        assertThat(lexicon.english("fait")).isEmpty();
        assertThat(lexicon.isSmall("fait", true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "quelles sont les routes ?", "créer une clé d'API", "supprimer un utilisateur",
            "liste des équipes",
            "qui est connecté ?" })
    void recognisesFrench(String text) {
        assertThat(lexicon.isFrench(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "list all routes", "route", "create api key", "who changed the config?",
            "delete the comment on a car",
            "café menu for the team", "jwtVerifier", "sort by date", "rate limit", "place transformer case", "" })
    void doesNotTakeEnglishForFrench(String text) {
        assertThat(lexicon.isFrench(Words.of(text))).isFalse();
    }
}
