package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.settings.AnchorStyle;
import io.gatewayassistant.spi.DocumentationCorpus;
import io.gatewayassistant.spi.DocumentationPage;

class CorpusReaderTest {

    private static final Map<String, String> PAGES = Map.of(
            "index.md", "# Manual\nWelcome.",
            "01-guides/02-keys.mdx", "# Keys\n\n## Rotate\nOften.",
            "guides/deep.md", "---\nslug: elsewhere\n---\n# Deep\nText.",
            "guides/_part.md", "# Never a page",
            "image.png", "no text");

    private static final String INDEX = """
            [{"documents":[{"i":1,"t":"Keys","u":"/docs/keys","b":["Docs","Security"]}],"index":{}},
             {"documents":[{"i":3,"t":"Rotate","u":"/docs/keys","h":"#rotate","p":1}]},
             {"documents":[{"i":1,"t":"About keys.","s":"Keys","u":"/docs/keys","p":1}]},
             {"documents":[]},
             {"documents":[{"i":2,"t":"About keys. And more.","s":"Keys","u":"/docs/keys","p":1},
                           {"i":4,"t":"Rotate often.","s":"Rotate","u":"/docs/keys","h":"#rotate","p":1},
                           {"i":9,"t":"Lost.","s":"Lost","u":"/docs/lost","p":8}]}]
            """;

    @TempDir
    Path folder;

    @Test
    void readsAFolderWithTheAddressesOfItsSite() throws IOException {
        write(folder.resolve("manual"));

        List<Section> sections = reader(getClass().getClassLoader())
                .read(new CorpusSource("m", folder.resolve("manual").toUri(), "https://docs.example.org/", "fr"));

        assertThat(sections).extracting(Section::url).containsExactlyInAnyOrder("https://docs.example.org",
                "https://docs.example.org/guides/keys", "https://docs.example.org/guides/keys#rotate",
                "https://docs.example.org/guides/elsewhere");
        assertThat(sections).allSatisfy(section -> assertThat(section.page().language()).isEqualTo("fr"));
        assertThat(sections).extracting(Section::breadcrumb).contains("Keys > Rotate");
    }

    @Test
    void readsAFolderRelativeToTheWorkingDirectory() throws IOException {
        assertThat(reader(getClass().getClassLoader())
                .read(new CorpusSource("m", URI.create("file:../docs"), "", "en")))
                .extracting(Section::url).contains("/presets#write-your-own");
    }

    @Test
    void readsAFolderOfTheClassPath() throws IOException {
        write(folder.resolve("manual"));

        assertReadsClassPath(folder.toUri().toURL());
    }

    @Test
    void readsAFolderInsideAJarWithEntriesForFolders() throws IOException {
        assertReadsClassPath(jar(true));
    }

    @Test
    void readsAFolderInsideAJarWithoutEntriesForFolders() throws IOException {
        assertReadsClassPath(jar(false));
    }

    @Test
    void readsASearchIndexFromAFileTheClassPathAndAnAddress() throws IOException {
        Files.writeString(folder.resolve("search-index.json"), INDEX);
        URI address = URI.create("https://docs.example.org/sub/search-index.json");
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, null)) {
            CorpusReader reader = new CorpusReader(loader, (url, known) -> {
                assertThat(url).isEqualTo(address);
                return new Fetched.Document(INDEX.getBytes(StandardCharsets.UTF_8), "application/json", Stamp.NONE);
            });

            assertThat(reader.read(new CorpusSource("s", folder.resolve("search-index.json").toUri(), "", "en")))
                    .extracting(Section::url).containsExactly("/docs/keys", "/docs/keys#rotate");
            assertThat(
                    reader.read(new CorpusSource("s", URI.create("classpath:search-index.json"), "https://a.example/b", "en")))
                    .extracting(Section::url)
                    .containsExactly("https://a.example/docs/keys", "https://a.example/docs/keys#rotate");
            assertThat(reader.read(new CorpusSource("s", address, "", "en"))).extracting(Section::url)
                    .containsExactly("https://docs.example.org/docs/keys", "https://docs.example.org/docs/keys#rotate");
        }
    }

    @Test
    void keepsTheTextOfAPageInsteadOfItsDescription() throws IOException {
        Files.writeString(folder.resolve("search-index.json"), INDEX);

        assertThat(reader(getClass().getClassLoader())
                .read(new CorpusSource("s", folder.resolve("search-index.json").toUri(), "", "en")))
                .extracting(Section::text).containsExactly("About keys. And more.", "Rotate often.");
    }

    @Test
    void readsAFolderInsideAZipFile() throws IOException {
        Path zip = Files.move(Path.of(URI.create(jar(true).toString())), folder.resolve("docs.zip"));

        assertThat(read(new CorpusSource("z", URI.create(zip.toUri() + "#manual"), "/help", "en"))).extracting(Section::url)
                .containsExactlyInAnyOrder("/help", "/help/guides/keys", "/help/guides/keys#rotate", "/help/guides/elsewhere");
        assertThatThrownBy(() -> read(new CorpusSource("z", URI.create(zip.toUri() + "#nowhere"), "/help", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("the folder after the #");
    }

    @Test
    void refusesAZipFileThatGrowsWhenItIsUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new JarEntry("big.bin"));
            for (int i = 0; i < 65; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }

        assertThatThrownBy(() -> read(new CorpusSource("z", bomb.toUri(), "", "en"))).isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 64 MB when unpacked");
    }

    @Test
    void takesOnlyThePagesThatAreWanted() throws IOException {
        write(folder.resolve("manual"));
        CorpusOptions options = new CorpusOptions(null, "", List.of("*guides/*"), List.of("*deep*"), 1, AnchorStyle.GITHUB);

        assertThat(read(new CorpusSource("m", folder.resolve("manual").toUri(), "", "en", options)))
                .extracting(Section::url).containsExactly("/guides/keys", "/guides/keys#rotate");
    }

    @Test
    void leavesOutDraftsAndPutsPartsIntoPages() throws IOException {
        Files.createDirectories(folder.resolve("m"));
        Files.writeString(folder.resolve("m/draft.md"), "---\ndraft: true\n---\n# Draft\nSecret plans.");
        Files.writeString(folder.resolve("m/page.mdx"), "import P from './_p.mdx'\n\n# Page\n\n<P/>\n");
        Files.writeString(folder.resolve("m/_p.mdx"), "## From a part\n\nText of the part.");

        assertThat(read(new CorpusSource("m", folder.resolve("m").toUri(), "", "en"))).extracting(Section::url, Section::text)
                .containsExactly(tuple("/page", ""), tuple("/page#from-a-part", "Text of the part."));
    }

    @Test
    void readsAgainOnlyWhatHasChanged() throws IOException {
        write(folder.resolve("manual"));
        CorpusSource source = new CorpusSource("m", folder.resolve("manual").toUri(), "", "en");
        CorpusReader reader = reader(getClass().getClassLoader());

        Reading first = reader.read(source, Reading.NONE);

        assertThat(reader.read(source, first)).isSameAs(first);
        Files.writeString(folder.resolve("manual/index.md"), "# Manual\nChanged.");
        assertThat(reader.read(source, first).sections()).extracting(Section::text).contains("Changed.");
    }

    @Test
    void readsWhatTheHostProvides() throws IOException {
        DocumentationCorpus own = new DocumentationCorpus() {

            @Override
            public String id() {
                return "own";
            }

            @Override
            public List<DocumentationPage> pages() {
                return List.of(new DocumentationPage("keys", "/help/keys", "", "# Keys\n\n## Rotate\nOften."),
                        new DocumentationPage("bare", "", "Bare", "Text."));
            }
        };
        CorpusReader reader = new CorpusReader(getClass().getClassLoader(), (url, known) -> new Fetched.Unchanged(),
                Pause.ofAtLeast(Duration.ZERO), Map.of("own", own));

        assertThat(reader.read(new CorpusSource("own", URI.create("host:Own"), "/docs", "fr"))).extracting(Section::breadcrumb,
                Section::url).containsExactly(tuple("Keys", "/help/keys"), tuple("Keys > Rotate", "/help/keys#rotate"),
                        tuple("Bare", "/docs/bare"));
        assertThatThrownBy(() -> reader.read(new CorpusSource("gone", URI.create("host:Gone"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("no bean");
    }

    @Test
    void saysWhyACorpusCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"a\":1}");
        CorpusReader reader = reader(getClass().getClassLoader());

        assertThatThrownBy(() -> reader.read(new CorpusSource("x", URI.create("classpath:nowhere"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("no Markdown pages in classpath:nowhere");
        assertThatThrownBy(() -> reader.read(new CorpusSource("x", URI.create("classpath:nowhere.json"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("not on the class path");
        assertThatThrownBy(() -> reader.read(new CorpusSource("x", folder.resolve("other.json").toUri(), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("no Docusaurus search index");
        assertThatThrownBy(() -> new CorpusSource("x", URI.create("http://a.example/x.json"), "", "en"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("classpath:, file:, https: or bundle:");
    }

    private void assertReadsClassPath(URL root) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] { root }, null)) {
            assertThat(reader(loader).read(new CorpusSource("m", URI.create("classpath:manual"), "/help", "en")))
                    .extracting(Section::url).containsExactlyInAnyOrder("/help", "/help/guides/keys",
                            "/help/guides/keys#rotate",
                            "/help/guides/elsewhere");
        }
    }

    private static List<Section> read(CorpusSource source) throws IOException {
        return reader(CorpusReaderTest.class.getClassLoader()).read(source);
    }

    private static CorpusReader reader(ClassLoader loader) {
        return new CorpusReader(loader, (url, known) -> {
            throw new IOException("no network here");
        });
    }

    private static void write(Path root) throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = root.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    private URL jar(boolean withFolders) throws IOException {
        Path jar = folder.resolve("docs.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            if (withFolders) {
                out.putNextEntry(new JarEntry("manual/"));
            }
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                out.putNextEntry(new JarEntry("manual/" + page.getKey()));
                out.write(page.getValue().getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new JarEntry("manual-of-another/x.md"));
        }
        return jar.toUri().toURL();
    }
}
