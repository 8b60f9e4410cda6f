package io.gatewayassistant.spi;

import java.io.IOException;
import java.util.List;

/**
 * Documentation that the host application keeps in a form of its own. Implemented by the host as CDI beans, one for each
 * corpus; a corpus of the same id in preset or configuration is replaced.
 * <p>
 * {@link #pages} is called in the background on a thread that may block, first after the start and then after
 * {@code docs.refresh-after} on use. After an exception the last good pages stay and it is asked again a minute later.
 */
public interface DocumentationCorpus {

    /** Short name that the model and the log know it by. */
    String id();

    /** Language of the texts, such as {@code en}. */
    default String language() {
        return "en";
    }

    /**
     * All pages.
     *
     * @throws IOException where they cannot be read at the moment; the message says why
     */
    List<DocumentationPage> pages() throws IOException;
}
