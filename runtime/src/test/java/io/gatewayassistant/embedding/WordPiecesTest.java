package io.gatewayassistant.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

/** Against the tokenizer that LangChain4j uses. */
class WordPiecesTest {

    private static WordPieces pieces;
    private static HuggingFaceTokenizer reference;

    @BeforeAll
    static void read() throws IOException {
        byte[] tokenizer = InProcessModel.BGE_SMALL_EN.tokenizer();
        pieces = WordPieces.read(tokenizer);
        reference = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(tokenizer), Map.of("padding", "false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Deletes a route", "DELETE /apis/proxy.otoroshi.io/v1/routes/{id}", "findAllApikeys_bulk2", "",
            "  two\tspaces\u00A0and\n\na line  ", "Où sont les clés de l'équipe? ÀÉÎÕÜ ß œ", "I\u0307stanbul İSTANBUL",
            "it's 50% off: $5 ~ `code` <b>^|=+", "日本語 と 中文 mixed文字", "한국어", "العربية", "Ελληνικά ΣΑΣ", "हिन्दी",
            "rocket 🚀 and 👩‍👩‍👧 family", "zero\u200Bwidth\u00ADhyphen\uFEFF", "tab\u0000null\u0007bell\uFFFD",
            "“quotes” – dashes — … « »", "a-very_long.identifier:with/separators", "xqzjvwkk", "№ ½ ² ™ €",
            "supercalifragilisticexpialidocious", "naïve café façade Åström", "\uD835\uDD38\uD835\uDD39 fancy" })
    void splitsLikeTheReference(String text) {
        assertThat(pieces.of(text, 512)).isEqualTo(reference.encode(text).getIds());
    }

    @Test
    void splitsAWordOfEveryLengthLikeTheReference() {
        for (int length = 90; length < 110; length++) {
            String word = "a".repeat(length);
            assertThat(pieces.of(word, 512)).as(word).isEqualTo(reference.encode(word).getIds());
        }
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        assertThat(pieces.of("one two three four five", 5)).isEqualTo(pieces.of("one two three", 512)).hasSize(5);
    }

    @Test
    void takesHalfACharacterForNothing() {
        assertThat(pieces.of("half \uD83D of one", 512)).isEqualTo(pieces.of("half of one", 512));
    }

    @Test
    void refusesATokenizerOfAnotherKind() {
        assertThatThrownBy(() -> WordPieces.read("{\"model\": {\"type\": \"BPE\"}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EmbeddingException.class).hasMessageContaining("unknown kind");
        assertThatThrownBy(() -> WordPieces.read(new byte[] { 1, 2, 3 })).isInstanceOf(EmbeddingException.class);
    }
}
