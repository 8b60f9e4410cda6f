package io.gatewayassistant.deployment;

import java.util.List;

import io.quarkus.maven.dependency.Dependency;

/** The OpenAI-compatible provider, for tests of applications that have it: not a dependency of the others. */
final class OpenAi {

    static final List<Dependency> EXTENSION = List.of(Dependency.of("io.quarkiverse.langchain4j",
            "quarkus-langchain4j-openai", System.getProperty("langchain4j.version")));

    private OpenAi() {
    }
}
