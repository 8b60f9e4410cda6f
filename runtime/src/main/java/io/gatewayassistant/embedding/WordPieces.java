package io.gatewayassistant.embedding;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Splits text into the numbers that a BERT model was trained on: words in lower case without accents, and those that are not in
 * the vocabulary as the longest pieces that are. What such a model's {@code tokenizer.json} describes, in Java, so that no
 * native library is unpacked into a folder that others may write to.
 */
final class WordPieces {

    private static final String CONTINUED = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.get("[UNK]");
        this.start = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
    }

    /**
     * @param tokenizer a {@code tokenizer.json}
     * @throws EmbeddingException when it is of another kind
     */
    static WordPieces read(byte[] tokenizer) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(tokenizer);
        } catch (IOException e) {
            throw new EmbeddingException("The embedding model's tokenizer cannot be read", e);
        }
        if (!json.at("/normalizer/type").asText().equals("BertNormalizer") || !json.at("/normalizer/lowercase").asBoolean()
                || !json.at("/model/vocab").has("[UNK]")) {
            throw new EmbeddingException("The embedding model's tokenizer is of an unknown kind: use a tested version");
        }
        Map<String, Integer> vocabulary = new HashMap<>();
        json.at("/model/vocab").properties().forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    /**
     * The numbers of a text, with those for its start and end.
     *
     * @param limit numbers at most; the rest of the text is left out
     */
    long[] of(String text, int limit) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            if (pieces.size() >= limit - 2) {
                break;
            }
            pieces.addAll(pieces(word));
        }
        int count = Math.min(pieces.size(), limit - 2);
        long[] numbers = new long[count + 2];
        numbers[0] = start;
        for (int i = 0; i < count; i++) {
            numbers[i + 1] = pieces.get(i);
        }
        numbers[count + 1] = end;
        return numbers;
    }

    /** Its longest pieces, from the start; unknown as a whole when one is missing. */
    private List<Integer> pieces(String word) {
        int length = word.codePointCount(0, word.length());
        List<Integer> pieces = new ArrayList<>();
        for (int from = 0; from < word.length() && length <= LONGEST_WORD;) {
            int to = longest(word, from);
            if (to == from) {
                return List.of(unknown);
            }
            pieces.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        return pieces.isEmpty() ? List.of(unknown) : pieces;
    }

    /** Where the longest known piece ends that starts at {@code from}; there as well when there is none. */
    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to = word.offsetByCodePoints(to, -1);
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : CONTINUED + word.substring(from, to);
    }

    /** Words, and each sign of punctuation and each Chinese character as a word of its own. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        characters(text).forEach(character -> {
            boolean alone = isPunctuation(character) || isChinese(character);
            if (alone || isSpace(character)) {
                flush(word, words);
            }
            if (alone) {
                words.add(Character.toString(character));
            } else if (!isSpace(character)) {
                word.appendCodePoint(character);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** In lower case, without accents and without characters that nobody sees. */
    private static IntStream characters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK && !isInvisible(character))
                .map(Character::toLowerCase);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return character == 0xFFFD || !isSpace(character) && switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** As BERT counts: every sign of ASCII that is no letter and no digit, and what Unicode calls punctuation. */
    private static boolean isPunctuation(int character) {
        if (character < 128) {
            return character > ' ' && !Character.isLetterOrDigit(character) && character != 127;
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    private static boolean isChinese(int character) {
        return character >= 0x4E00 && character <= 0x9FFF || character >= 0x3400 && character <= 0x4DBF
                || character >= 0x20000 && character <= 0x2CEAF || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x2F800 && character <= 0x2FA1F;
    }
}
