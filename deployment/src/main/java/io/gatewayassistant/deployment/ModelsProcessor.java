package io.gatewayassistant.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.gatewayassistant.chat.provider.BuildModel;
import io.gatewayassistant.chat.provider.BuildModels;
import io.gatewayassistant.chat.provider.BuildModelsRecorder;
import io.gatewayassistant.chat.provider.KeylessProviders;
import io.quarkiverse.langchain4j.deployment.RequestChatModelBeanBuildItem;
import io.quarkiverse.langchain4j.deployment.config.LangChain4jBuildConfig;
import io.quarkiverse.langchain4j.deployment.items.ChatModelProviderCandidateBuildItem;
import io.quarkiverse.langchain4j.deployment.items.ImplicitlyUserConfiguredChatProviderBuildItem;
import io.quarkiverse.langchain4j.deployment.items.SelectedChatModelProviderBuildItem;
import io.quarkiverse.langchain4j.runtime.NamedConfigUtil;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

/** Keeps the chat models that the build has, so that one can be chosen at run time. */
class ModelsProcessor {

    /**
     * Asks for the default model and for each named one, but only where a provider can make it: a request that no
     * provider can meet, or that two could, fails the build.
     */
    @BuildStep
    void requestModels(List<ChatModelProviderCandidateBuildItem> candidates, LangChain4jBuildConfig config,
            List<ImplicitlyUserConfiguredChatProviderBuildItem> implicit,
            BuildProducer<RequestChatModelBeanBuildItem> requests) {
        Set<String> providers = candidates.stream().map(ChatModelProviderCandidateBuildItem::getProvider)
                .collect(Collectors.toSet());
        if (providers.isEmpty()) {
            return;
        }
        Set<String> names = new TreeSet<>();
        config.namedConfig().forEach((name, named) -> named.chatModel().provider()
                .filter(providers::contains)
                .ifPresent(provider -> names.add(name)));
        implicit.forEach(item -> names.add(item.getConfigName()));
        if (providers.size() == 1 || config.defaultConfig().chatModel().provider().isPresent()) {
            names.add(NamedConfigUtil.DEFAULT_NAME);
        }
        names.forEach(name -> requests.produce(new RequestChatModelBeanBuildItem(name)));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem buildModels(List<SelectedChatModelProviderBuildItem> selected, BuildModelsRecorder recorder) {
        return SyntheticBeanBuildItem.configure(BuildModels.class)
                .scope(Singleton.class)
                .supplier(recorder.buildModels(providersByName(selected)))
                .done();
    }

    /** A model may think for longer than the ten seconds that providers start from. */
    @BuildStep
    RunTimeConfigurationDefaultBuildItem patience() {
        return new RunTimeConfigurationDefaultBuildItem("quarkus.langchain4j.timeout", "120s");
    }

    /** A provider without a key is switched off at start, instead of failing it. */
    @BuildStep
    void startWithoutKeys(List<SelectedChatModelProviderBuildItem> selected,
            BuildProducer<RunTimeConfigBuilderBuildItem> builders,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        builders.produce(new RunTimeConfigBuilderBuildItem(KeylessProviders.class));
        defaults.produce(new RunTimeConfigurationDefaultBuildItem(KeylessProviders.MODELS_PROPERTY,
                providersByName(selected).entrySet().stream()
                        .map(entry -> entry.getValue() + ":" + entry.getKey())
                        .collect(Collectors.joining(","))));
    }

    private static TreeMap<String, String> providersByName(List<SelectedChatModelProviderBuildItem> selected) {
        TreeMap<String, String> providers = new TreeMap<>();
        selected.forEach(item -> providers.put(
                NamedConfigUtil.isDefault(item.getConfigName()) ? BuildModel.DEFAULT : item.getConfigName(),
                item.getProvider()));
        return providers;
    }
}
