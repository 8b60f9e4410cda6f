package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.preset.CorpusSource;

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
            CorpusReader reader = new CorpusReader(loader, url -> {
                assertThat(url).isEqualTo(address);
                return INDEX.getBytes(StandardCharsets.UTF_8);
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
    void saysWhyACorpusCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"a\":1}");
        CorpusReader reader = reader(getClass().getClassLoader());

        assertThatThrownBy(() -> reader.read(new CorpusSource("x", URI.create("classpath:nowhere"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("no Markdown pages in classpath:nowhere");
        assertThatThrownBy(() -> reader.read(new CorpusSource("x", URI.create("classpath:nowhere.json"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("not on the class path");
        assertThatThrownBy(() -> reader.read(new CorpusSource("x", folder.resolve("other.json").toUri(), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("no Docusaurus search index");
        assertThatThrownBy(() -> reader.read(new CorpusSource("x", URI.create("http://a.example/x.json"), "", "en")))
                .isInstanceOf(IOException.class).hasMessageContaining("classpath:, file: or https:");
    }

    private void assertReadsClassPath(URL root) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] { root }, null)) {
            assertThat(reader(loader).read(new CorpusSource("m", URI.create("classpath:manual"), "/help", "en")))
                    .extracting(Section::url).containsExactlyInAnyOrder("/help", "/help/guides/keys",
                            "/help/guides/keys#rotate",
                            "/help/guides/elsewhere");
        }
    }

    private static CorpusReader reader(ClassLoader loader) {
        return new CorpusReader(loader, url -> {
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
