package io.gatewayassistant.deployment;

import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;

/** Keeps the log free of what an embedding model, or its absence, has to say that nobody can act on. */
class EmbeddingProcessor {

    /** Extends a class that comes with a model; looking for beans, ArC would warn in each build without one. */
    @BuildStep
    ExcludedTypeBuildItem noBean() {
        return new ExcludedTypeBuildItem("io.gatewayassistant.embedding.OnnxEncoder$InCallingThread");
    }

    /** LangChain4j does not set a length, and no graphics card is looked for. */
    @BuildStep
    void quietTokenizer(BuildProducer<LogCleanupFilterBuildItem> filters) {
        filters.produce(new LogCleanupFilterBuildItem("ai.djl.huggingface.tokenizers.HuggingFaceTokenizer",
                "maxLength is not explicitly specified"));
        filters.produce(new LogCleanupFilterBuildItem("ai.djl.util.cuda.CudaUtils", "Failed to detect GPU count"));
    }
}
