package io.gatewayassistant.sample.backoffice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The pages of {@code assistant-docs}, which the assistant quotes, for people to read. */
@ApplicationScoped
public class Documentation {

    /** A page in the table of contents. */
    public record Entry(String name, String title) {
    }

    /** A page as HTML. The headings have the anchors that the assistant's links use. */
    public record Article(String title, String html) {
    }

    private static final List<String> ORDER = List.of("getting-started", "routes", "backends", "plugins", "api-keys",
            "jwt-verifiers",
            "auth-modules", "certificates", "error-templates", "llm-providers", "data-exporters", "organization", "admins",
            "global-configuration", "admin-api", "backoffice-hosts", "troubleshooting");

    private final List<Extension> extensions = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder().extensions(extensions)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading heading) {
                    attributes.put("id", anchor(heading));
                }
            }).build();

    List<Entry> entries() {
        return ORDER.stream().map(name -> new Entry(name, title(parser.parse(markdown(name))))).toList();
    }

    Optional<Article> article(String name) {
        if (!ORDER.contains(name)) {
            return Optional.empty();
        }
        Node page = parser.parse(markdown(name));
        return Optional.of(new Article(title(page), html.render(page)));
    }

    static List<String> names() {
        return ORDER;
    }

    private static String title(Node page) {
        return page.getFirstChild() instanceof Heading heading && heading.getFirstChild() instanceof Text first
                ? first.getLiteral()
                : "Untitled";
    }

    private String anchor(Heading heading) {
        return text.render(heading).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private static String markdown(String name) {
        try (InputStream in = Documentation.class.getResourceAsStream("/assistant-docs/" + name + ".md")) {
            if (in == null) {
                throw new IllegalStateException("The page " + name + " is listed but missing: write it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The page " + name + " cannot be read", e);
        }
    }
}
