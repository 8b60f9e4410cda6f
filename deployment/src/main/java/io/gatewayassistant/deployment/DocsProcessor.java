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

    /** Nothing of a bundle is parsed or indexed when the application starts. */
    @BuildStep
    void bundles(AssistantBuildConfig config, BuildProducer<GeneratedResourceBuildItem> resources,
            BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        new TreeMap<>(config.bundledDocs()).forEach((name, docs) -> {
            DocsBundle bundle = bundle(name, docs);
            resources.produce(new GeneratedResourceBuildItem(DocsBundle.sections(name), bundle.sections()));
            resources.produce(new GeneratedResourceBuildItem(DocsBundle.index(name), bundle.index()));
            nativeResources.produce(new NativeImageResourceBuildItem(DocsBundle.sections(name), DocsBundle.index(name)));
        });
    }

    /** Nothing injects the host's corpora by their own type. */
    @BuildStep
    UnremovableBeanBuildItem corpora() {
        return UnremovableBeanBuildItem.beanTypes(DocumentationCorpus.class);
    }

    private static DocsBundle bundle(String name, BundledDocs docs) {
        boolean located = docs.folder().startsWith(CLASSPATH) || docs.folder().startsWith(FILE);
        try {
            return DocsBundle.of(name, URI.create(located ? docs.folder() : FILE + docs.folder()), docs.anchors(),
                    docs.language(),
                    Thread.currentThread().getContextClassLoader());
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("quarkus.gateway-assistant.bundled-docs." + name + ".folder is '" + docs.folder()
                    + "', which cannot be read (" + e.getMessage()
                    + "): name a folder with Markdown, as classpath:folder or as a path from the project's folder", e);
        }
    }
}
