package io.gatewayassistant.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class JoinedEncoderTest {

    private final LetterEncoder letters = new LetterEncoder();
    private final OnlyVowels vowels = new OnlyVowels();
    private final TextEncoder joined = new JoinedEncoder(
            List.of(new JoinedEncoder.Member(letters, 2), new JoinedEncoder.Member(vowels, 1)));

    @Test
    void findsAlikeWhatItsMembersFindAlikeByTheirShares() {
        for (String text : List.of("route", "certificate", "rue", "tutor")) {
            float expected = (2 * cosine(letters.query("outer"), letters.text(text))
                    + cosine(vowels.query("outer"), vowels.text(text))) / 3;

            assertThat(cosine(joined.query("outer"), joined.text(text))).as(text).isEqualTo(expected, within(1e-5f));
        }
    }

    @Test
    void hasTheNumbersOfAll() {
        assertThat(joined.dimensions()).isEqualTo(31);
        assertThat(joined.text("route")).hasSize(31);
    }

    @Test
    void isAnotherWithOtherMembersOrShares() {
        JoinedEncoder equal = new JoinedEncoder(
                List.of(new JoinedEncoder.Member(letters, 1), new JoinedEncoder.Member(vowels, 1)));

        assertThat(joined.id()).isNotEqualTo(letters.id()).isNotEqualTo(equal.id());
    }

    @Test
    void closesAll() {
        joined.close();

        assertThat(letters.isClosed()).isTrue();
        assertThat(vowels.closed).isTrue();
    }

    private static float cosine(float[] one, float[] other) {
        float[] first = Encoding.unit(one);
        float[] second = Encoding.unit(other);
        float sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static final class OnlyVowels implements TextEncoder {

        private boolean closed;

        @Override
        public String id() {
            return "vowels";
        }

        @Override
        public int dimensions() {
            return 5;
        }

        @Override
        public float[] text(String text) {
            float[] counts = new float[5];
            text.chars().map("aeiou"::indexOf).filter(vowel -> vowel >= 0).forEach(vowel -> counts[vowel]++);
            return counts;
        }

        @Override
        public float[] query(String query) {
            return text(query);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
