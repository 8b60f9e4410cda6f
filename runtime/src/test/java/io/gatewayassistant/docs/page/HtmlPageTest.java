package io.gatewayassistant.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlPageTest {

    @Test
    void keepsTheContentOfAPageAndNothingAroundIt() {
        HtmlPage page = HtmlPage.of("""
                <html><head><title>Keys | Manual</title><style>p{}</style></head><body>
                <nav>Menu</nav><header>Banner</header>
                <main><article><nav class="breadcrumbs">Home</nav>
                <div class="theme-doc-markdown"><header><h1>Keys</h1></header>
                <p>A key   identifies <strong>one</strong> consumer, see <a href="/docs/routes">routes</a>
                and <a href="#here">here</a>.</p>
                <h2 id="rotate">Rotate<a class="hash-link" href="#rotate">#</a></h2>
                <ul><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ul>
                <ol><li>one</li><li>two</li></ol>
                <pre class="language-sh"><code>curl \\
                  -X POST</code></pre>
                <table><thead><tr><th>Name</th><th>Use</th></tr></thead><tr><td><code>id</code></td><td>a | b</td></tr></table>
                <script>alert(1)</script><p hidden>secret</p></div>
                <aside>Related</aside></article></main><footer>Legal</footer></body></html>
                """, "https://docs.example.org/keys");

        assertThat(page.title()).isEqualTo("Keys | Manual");
        assertThat(page.markdown()).isEqualTo("""
                # Keys

                A key identifies **one** consumer, see [routes](https://docs.example.org/docs/routes) and here.

                ## Rotate {#rotate}

                - first
                  - inner
                - second

                1. one
                2. two

                ```sh
                curl \\
                  -X POST
                ```

                | Name | Use |
                | --- | --- |
                | `id` | a \\| b |""");
    }

    @Test
    void readsAPageWithoutStructure() {
        assertThat(HtmlPage.of("just text<br>and more", "https://docs.example.org/").markdown())
                .isEqualTo("just text\nand more");
        assertThat(HtmlPage.of("", "https://docs.example.org/").markdown()).isEmpty();
    }

    @Test
    @Timeout(20)
    void survivesDeepNesting() {
        String deep = "<div>".repeat(20_000) + "deep" + "</div>".repeat(20_000);

        assertThat(HtmlPage.of(deep, "https://docs.example.org/").markdown()).isEqualTo("deep");
    }
}
