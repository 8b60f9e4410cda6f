package io.gatewayassistant.retrieval.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.gatewayassistant.docs.DocAnswer;
import io.gatewayassistant.docs.DocLibrary;
import io.gatewayassistant.docs.SearchAnswer;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.search.Found;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Modes;
import io.gatewayassistant.retrieval.measure.PlainBm25;
import io.gatewayassistant.retrieval.measure.StoredVectors;

/** A way to search: from sections to something that answers questions. */
interface DocsMode {

    /** At most so many sections make an answer. */
    int LIMIT = 8;

    DocsMode BASELINE = new Baseline();

    String name();

    /** Everything that has to be done before the first question. */
    Engine build(List<Section> sections, Glossary glossary);

    /** What answers questions. */
    interface Engine {

        List<Section> search(String question);

        Answer answer(String question);
    }

    /**
     * What a model reads.
     *
     * @param sections in reading order
     */
    record Answer(String text, List<Section> sections) {
    }

    /** The baseline, then the named ways of the product, all of them where none is named. */
    static List<DocsMode> named(List<String> names) {
        return Modes.named(names, BASELINE, product(), DocsMode::name);
    }

    private static List<DocsMode> product() {
        List<DocsMode> modes = new ArrayList<>(List.of(new Product("lexical", Embeddings.none())));
        Stream.of(new Product("hybrid", StoredVectors.bgeSmall()), new Product("hybrid-two", StoredVectors.both()))
                .filter(mode -> mode.embeddings().available()).forEach(modes::add);
        Embeddings peer = StoredVectors.miniLm();
        if (peer.available()) {
            modes.add(new EqualRanks(peer));
        }
        return modes;
    }

    /** The product's search: by words alone, or by meaning as well where there is an embedding model. */
    record Product(String name, Embeddings embeddings) implements DocsMode {

        @Override
        public Engine build(List<Section> sections, Glossary glossary) {
            DocLibrary library = DocLibrary.of(sections, glossary, embeddings);
            library.vectorsDone().toCompletableFuture().join();
            return new Engine() {
                @Override
                public List<Section> search(String question) {
                    return library.search(question, LIMIT);
                }

                @Override
                public Answer answer(String question) {
                    Found found = library.find(question);
                    DocAnswer answer = SearchAnswer.of(found);
                    // What found no room in the text is not read.
                    return new Answer(answer.text(), found.sections().subList(0, answer.sources().size()));
                }
            };
        }
    }

    /** What shows the first characters of each section. */
    @FunctionalInterface
    interface Plain extends Engine {

        int SHOWN = 400;

        @Override
        default Answer answer(String question) {
            List<Section> found = search(question);
            StringBuilder text = new StringBuilder();
            found.forEach(section -> text.append(section.breadcrumb()).append('\n').append(section.url()).append('\n')
                    .append(section.text(), 0, Math.min(SHOWN, section.text().length())).append("\n\n"));
            return new Answer(text.toString(), found);
        }

        /** Breadcrumb and text as one. */
        static String text(Section section) {
            return section.breadcrumb() + "\n" + section.text();
        }
    }

    /** Plain BM25 over breadcrumb and text as one field. */
    record Baseline() implements DocsMode {

        @Override
        public String name() {
            return "bm25";
        }

        @Override
        public Engine build(List<Section> sections, Glossary glossary) {
            PlainBm25<Section> index = PlainBm25.of(sections, Plain::text);
            return (Plain) question -> index.search(question, LIMIT);
        }
    }
}
