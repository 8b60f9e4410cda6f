package io.gatewayassistant.deployment;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import io.gatewayassistant.catalog.source.SmallRyeOwnDocument;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;

/** Gives the catalog the application's own OpenAPI document, where there is one. */
class CatalogProcessor {

    /** Without SmallRye OpenAPI in the build the class cannot even be loaded: it is no bean then. */
    @BuildStep
    void ownDocument(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.SMALLRYE_OPENAPI)) {
            beans.produce(AdditionalBeanBuildItem.builder().addBeanClass(SmallRyeOwnDocument.class)
                    .setDefaultScope(DotName.createSimple(Singleton.class)).setUnremovable().build());
        }
    }

    /** Lucene advises a JVM option for vector search, which the catalog does not use. */
    @BuildStep
    LogCleanupFilterBuildItem noVectorAdvice() {
        return new LogCleanupFilterBuildItem("org.apache.lucene.internal.vectorization.VectorizationProvider",
                "Java vector incubator module is not readable");
    }

    @BuildStep
    NativeImageResourceBuildItem wordLists() {
        return new NativeImageResourceBuildItem("io/gatewayassistant/catalog/verbs.properties",
                "io/gatewayassistant/index/stop-words.txt");
    }
}
