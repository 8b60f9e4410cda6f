package io.gatewayassistant.docs.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.index.Analysis;
import io.gatewayassistant.index.Field;

/** What a section is found by. */
final class SectionTexts {

    /** A heading is short in any case; a long section mentions more without being about it. */
    private static final float SHORT = 0.3f;
    private static final float LONG = 0.75f;

    /** An example has many words that it is not about. */
    private static final float CODE = 0.5f;

    private SectionTexts() {
    }

    static Field[] fields(Set<String> languages) {
        return languages.stream().flatMap(SectionTexts::fields).toArray(Field[]::new);
    }

    private static Stream<Field> fields(String language) {
        Analysis analysis = Analysis.of(language);
        return Stream.of(
                new Field("title." + language, analysis, 2, SHORT),
                new Field("heading." + language, analysis, 2, SHORT),
                new Field("text." + language, analysis, 1, LONG),
                new Field("code." + language, analysis, CODE, LONG));
    }

    /** By name of the field. */
    static Map<String, String> of(Section section) {
        String language = section.page().language();
        String title = String.join(" ", section.page().categories()) + " " + section.page().title();
        String headings = String.join(" ", section.trail());
        StringBuilder prose = new StringBuilder(section.breadcrumb()).append('\n');
        StringBuilder code = new StringBuilder();
        boolean inside = false;
        for (String line : section.text().split("\n")) {
            if (Markdown.isFence(line)) {
                inside = !inside;
            } else {
                (inside ? code : prose).append(line).append('\n');
            }
        }
        return Map.of("title." + language, title, "heading." + language, headings.isEmpty() ? title : headings,
                "text." + language, prose.toString(), "code." + language, code.toString());
    }
}
