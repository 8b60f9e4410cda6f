package io.gatewayassistant.preset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Reads glossaries, those of presets and others; each mistake in one is an error that says where and what to do. */
public final class GlossaryReader {

    private final YamlFiles files = new YamlFiles();

    /** Words of one language in a glossary file. */
    @RegisterForReflection
    record WordsKeys(@Nullable List<String> names, @Nullable String means) {

        Glossary.Words toWords() {
            return new Glossary.Words(names == null ? List.of() : names, means);
        }
    }

    /**
     * The glossary in a file.
     *
     * @param location {@code classpath:file} or {@code file:file}
     * @throws PresetException where it cannot be used
     */
    public Glossary read(String location) {
        String file = location.strip();
        if (!file.matches("(classpath|file):.*[^/]")) {
            throw new PresetException("The glossary '" + location + "' cannot be read; write classpath:path or file:path of a"
                    + " YAML file");
        }
        int name = Math.max(file.indexOf(':'), file.lastIndexOf('/')) + 1;
        return read(PresetFolder.of(file.substring(0, name)), file.substring(name));
    }

    Glossary read(PresetFolder folder, String name) {
        String place = folder.location() + name;
        Map<String, @Nullable Map<String, @Nullable WordsKeys>> terms = files.read(folder, name, new TypeReference<>() {
        }, "one term");
        Map<String, Glossary.Entry> entries = new LinkedHashMap<>();
        terms.forEach((term, languages) -> entries.put(term, entry(place + ": '" + term + "'", languages)));
        return new Glossary(entries);
    }

    private static Glossary.Entry entry(String place, @Nullable Map<String, @Nullable WordsKeys> languages) {
        if (languages == null) {
            throw new PresetException(place + " has no languages; write en: { names: [...], means: ... } below it");
        }
        Map<String, Glossary.Words> words = new LinkedHashMap<>();
        languages.forEach((language, keys) -> words.put(language, words(place + " in '" + language + "'", keys)));
        return new Glossary.Entry(words);
    }

    private static Glossary.Words words(String place, @Nullable WordsKeys keys) {
        if (keys == null) {
            throw new PresetException(place + " has no words; write names: [...], means: ... below it, or take it out");
        }
        return keys.toWords();
    }
}
