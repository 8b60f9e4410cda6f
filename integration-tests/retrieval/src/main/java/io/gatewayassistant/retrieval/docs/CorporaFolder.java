package io.gatewayassistant.retrieval.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Fetched;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.retrieval.measure.EvaluationException;

/** A folder with a corpus in each of its folders, or a single corpus: Markdown files, or a Docusaurus search index. */
final class CorporaFolder {

    private static final String INDEX = "search-index.json";
    private static final String LANGUAGE = "en";

    private CorporaFolder() {
    }

    /** The sections of all corpora, read as the product reads them. */
    static List<Section> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException(
                    folder + " is not a folder: name the one with the corpora by -Dretrieval.corpora=DIR");
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Section> sections = new ArrayList<>();
            CorpusReader reader = new CorpusReader(CorporaFolder.class.getClassLoader(), CorporaFolder::notFetched);
            List<Path> folders = children.filter(Files::isDirectory).sorted().toList();
            for (Path corpus : folders.isEmpty() ? List.of(folder) : folders) {
                sections.addAll(reader.read(source(corpus)));
            }
            if (sections.isEmpty()) {
                throw new EvaluationException(folder + " has no corpus: a corpus is a folder with Markdown files or " + INDEX);
            }
            return sections;
        } catch (IOException e) {
            throw new EvaluationException("The corpora in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static CorpusSource source(Path corpus) {
        Path index = corpus.resolve(INDEX);
        return new CorpusSource(corpus.getFileName().toString(),
                (Files.exists(index) ? index : corpus).toAbsolutePath().toUri(),
                "", LANGUAGE);
    }

    private static Fetched notFetched(Object address, Object known) throws IOException {
        throw new IOException("nothing is fetched from " + address);
    }
}
