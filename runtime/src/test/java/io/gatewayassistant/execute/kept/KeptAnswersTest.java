package io.gatewayassistant.execute.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.request.CallOutcome.Answered;
import io.gatewayassistant.execute.request.CallOutcome.Content;

class KeptAnswersTest {

    private final KeptAnswers all = new KeptAnswers(1_000, 2_500);
    private final Shelf shelf = all.shelf();

    @Test
    void givesBackWhatWasKept() {
        Answered answer = answer("x", 100);

        String handle = shelf.keep(answer).orElseThrow();

        assertThat(find(shelf, handle)).contains(answer);
    }

    @Test
    void knowsNoHandleOfAnotherThread() {
        String handle = shelf.keep(answer("x", 100)).orElseThrow();

        assertThat(find(all.shelf(), handle)).isEmpty();
    }

    @Test
    void forgetsWithTheThread() {
        String handle = shelf.keep(answer("x", 100)).orElseThrow();
        Shelf other = all.shelf();
        String others = other.keep(answer("y", 100)).orElseThrow();

        shelf.close();

        assertThat(find(shelf, handle)).isEmpty();
        assertThat(shelf.keep(answer("late", 100))).isEmpty();
        assertThat(find(other, others)).isPresent();
    }

    @Test
    void letsGoOfWhatAThreadDidNotAskForTheLongest() {
        String first = shelf.keep(answer("1", 400)).orElseThrow();
        String second = shelf.keep(answer("2", 400)).orElseThrow();
        assertThat(find(shelf, first)).isPresent();

        String third = shelf.keep(answer("3", 400)).orElseThrow();

        assertThat(find(shelf, second)).isEmpty();
        assertThat(find(shelf, first)).isPresent();
        assertThat(find(shelf, third)).isPresent();
    }

    @Test
    void oneThreadTakesNothingFromOthersUntilAllAreFull() {
        String mine = shelf.keep(answer("mine", 900)).orElseThrow();
        Shelf second = all.shelf();
        for (int round = 0; round < 10; round++) {
            second.keep(answer("much", 900)).orElseThrow();
        }
        assertThat(find(shelf, mine)).isPresent();

        all.shelf().keep(answer("more", 900)).orElseThrow();

        assertThat(find(shelf, mine)).as("asked for later than the second thread's").isPresent();
        all.shelf().keep(answer("still more", 900)).orElseThrow();
        all.shelf().keep(answer("and more", 900)).orElseThrow();
        assertThat(find(shelf, mine)).isEmpty();
    }

    @Test
    void keepsNothingThatIsTooLargeOrNoJson() {
        assertThat(shelf.keep(answer("x", 2_000))).isEmpty();
        assertThat(shelf.keep(new Answered(200, Map.of(), new Content.Text("plain")))).isEmpty();
    }

    @Test
    void givesEachAnswerAHandleOfItsOwn() {
        Set<String> handles = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            handles.add(shelf.keep(answer("x", 1)).orElseThrow());
        }

        assertThat(handles).hasSize(500).allSatisfy(handle -> assertThat(handle).matches("kept-[a-z0-9]{5,6}"));
    }

    private static Answered answer(String what, int length) {
        return new Answered(200, Map.of("etag", what),
                new Content.Json(TextNode.valueOf(what.repeat(length).substring(0, length))));
    }

    private static Optional<Answered> find(Shelf shelf, String handle) {
        return shelf.find(handle, bytes -> {
        });
    }
}
