package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.gatewayassistant.docs.page.MarkdownPage;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.spi.DocumentationCorpus;
import io.gatewayassistant.spi.DocumentationPage;

/** The pages that the host application provides itself. */
final class HostPages {

    private HostPages() {
    }

    static List<Section> sections(CorpusSource source, DocumentationCorpus corpus) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (DocumentationPage page : corpus.pages()) {
            MarkdownPage markdown = MarkdownPage.parse(page.markdown(), source.options().anchors());
            String title = page.title().isBlank() ? markdown.title().orElse(page.path()) : page.title();
            String url = page.url().isBlank() ? Addresses.join(source.baseUrl(), page.path()) : page.url();
            sections.addAll(Section.of(new Section.Page(source.id(), page.path(), url, title, List.of(), source.language()),
                    markdown.parts()));
        }
        return sections;
    }
}
