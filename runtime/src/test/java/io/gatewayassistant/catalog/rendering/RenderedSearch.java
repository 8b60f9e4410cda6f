package io.gatewayassistant.catalog.rendering;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.preset.Glossary;

/** What the search tool says over one document, for tests of those who read it. */
public final class RenderedSearch {

    private final Catalog catalog;

    public RenderedSearch(byte[] document, @Nullable String basePath, Glossary glossary) {
        this.catalog = Catalog.of(new OpenApiReader("test", basePath, List.of()).read(document), glossary);
    }

    public String search(String query) {
        return SearchRendering.render(catalog.find(query), List.of());
    }
}
