package io.gatewayassistant.deployment;

import java.io.IOException;
import java.net.URI;
import java.util.TreeMap;

import io.gatewayassistant.docs.kept.DocsBundle;
import io.gatewayassistant.settings.AssistantBuildConfig;
import io.gatewayassistant.settings.BundledDocs;
import io.gatewayassistant.spi.DocumentationCorpus;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Gives the documentation what the build and the host application have for it. */
class DocsProcessor {

    private static final String CLASSPATH = "classpath:";
    private static final String FILE = "file:";

    /** Nothing of a bundle is parsed when the application starts. */
    @BuildStep
    void bundles(AssistantBuildConfig config, BuildProducer<GeneratedResourceBuildItem> resources,
            BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        new TreeMap<>(config.bundledDocs()).forEach((name, docs) -> {
            String resource = DocsBundle.resource(name);
            resources.produce(new GeneratedResourceBuildItem(resource, bundle(name, docs)));
            nativeResources.produce(new NativeImageResourceBuildItem(resource));
        });
    }

    /** Nothing injects the host's corpora by their own type. */
    @BuildStep
    UnremovableBeanBuildItem corpora() {
        return UnremovableBeanBuildItem.beanTypes(DocumentationCorpus.class);
    }

    private static byte[] bundle(String name, BundledDocs docs) {
        boolean located = docs.folder().startsWith(CLASSPATH) || docs.folder().startsWith(FILE);
        try {
            return DocsBundle.of(name, URI.create(located ? docs.folder() : FILE + docs.folder()), docs.anchors(),
                    Thread.currentThread().getContextClassLoader());
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("quarkus.gateway-assistant.bundled-docs." + name + ".folder is '" + docs.folder()
                    + "', which cannot be read (" + e.getMessage()
                    + "): name a folder with Markdown, as classpath:folder or as a path from the project's folder", e);
        }
    }
}
