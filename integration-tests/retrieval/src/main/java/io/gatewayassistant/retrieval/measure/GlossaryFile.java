package io.gatewayassistant.retrieval.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.gatewayassistant.preset.Glossary;

/** Reads a glossary by itself, without the preset around it. */
public final class GlossaryFile {

    private static final String CLASSPATH = "classpath:";

    private GlossaryFile() {
    }

    record WordsKeys(@Nullable List<String> names, @Nullable String means) {
    }

    /** @param location {@code classpath:…} or a path */
    public static Glossary read(String location) {
        try (InputStream file = open(location)) {
            Map<String, Map<String, WordsKeys>> terms = new YAMLMapper().readValue(file,
                    new TypeReference<Map<String, Map<String, WordsKeys>>>() {
                    });
            Map<String, Glossary.Entry> entries = new LinkedHashMap<>();
            terms.forEach((term, languages) -> entries.put(term, entry(languages)));
            return new Glossary(entries);
        } catch (IOException e) {
            throw new EvaluationException("The glossary " + location + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String location) throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(location.replaceFirst("^file:", "")));
        }
        String name = location.substring(CLASSPATH.length()).replaceFirst("^/", "");
        InputStream resource = GlossaryFile.class.getClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("there is no resource " + name);
        }
        return resource;
    }

    private static Glossary.Entry entry(Map<String, WordsKeys> languages) {
        Map<String, Glossary.Words> words = new LinkedHashMap<>();
        languages.forEach((language, keys) -> words.put(language,
                new Glossary.Words(keys.names() == null ? List.of() : keys.names(), keys.means())));
        return new Glossary.Entry(words);
    }
}
