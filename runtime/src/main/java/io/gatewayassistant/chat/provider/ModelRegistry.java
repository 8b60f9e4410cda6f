package io.gatewayassistant.chat.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import dev.langchain4j.model.chat.DisabledStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.gatewayassistant.chat.builtin.BuiltInModel;
import io.gatewayassistant.settings.Provider;
import io.gatewayassistant.settings.Providers;
import io.gatewayassistant.spi.AssistantSettings;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.arc.ClientProxy;

/** The models that can be chosen at run time: those of the build, and the built-in one. */
@Singleton
public class ModelRegistry implements Providers {

    private static final String BUILT_IN_LABEL = "Built-in model";

    private final BuildModels build;
    private final Instance<StreamingChatModel> beans;
    private final BuiltInModel builtIn;

    ModelRegistry(BuildModels build, @Any Instance<StreamingChatModel> beans, BuiltInModel builtIn) {
        this.build = build;
        this.beans = beans;
        this.builtIn = builtIn;
    }

    /** {@code default} first, the built-in one last. */
    @Override
    public List<Provider> all() {
        List<Provider> all = new ArrayList<>();
        if (build.models().stream().noneMatch(BuildModel::isDefault)) {
            all.add(new Provider(AssistantSettings.DEFAULT_PROVIDER, false, "Default (no language model in this build)"));
        }
        build.models().stream().map(this::provider).forEach(all::add);
        all.add(new Provider(AssistantSettings.BUILT_IN_PROVIDER, true, BUILT_IN_LABEL));
        return all;
    }

    private Provider provider(BuildModel model) {
        return configured(model)
                .map(bean -> new Provider(model.name(), true, label(model, bean)))
                .orElseGet(() -> new Provider(model.name(), false, model.provider() + " (not configured)"));
    }

    /**
     * The model that {@linkplain #answering answers} when the settings say {@code provider}.
     *
     * @throws ModelUnavailable when the named model is not in the build or not configured
     */
    public ChosenModel choose(String provider) {
        Provider answering = answering(provider);
        if (answering.name().equals(AssistantSettings.BUILT_IN_PROVIDER)) {
            return builtIn();
        }
        Optional<BuildModel> named = build.models().stream().filter(model -> model.name().equals(answering.name())).findFirst();
        return named.flatMap(this::configured)
                .map(bean -> new ChosenModel(answering.name(), false, answering.label(), bean))
                .orElseThrow(() -> new ModelUnavailable("The language model '" + provider + "' is "
                        + (named.isPresent() ? "not configured: give its provider a key" : "not in this build")
                        + ", or choose another one in the assistant's settings"));
    }

    private ChosenModel builtIn() {
        return new ChosenModel(AssistantSettings.BUILT_IN_PROVIDER, true, BUILT_IN_LABEL, builtIn);
    }

    private Optional<StreamingChatModel> configured(BuildModel model) {
        Instance<StreamingChatModel> bean = beans
                .select(model.isDefault() ? Default.Literal.INSTANCE : ModelName.Literal.of(model.name()));
        if (!bean.isResolvable()) {
            return Optional.empty();
        }
        StreamingChatModel instance = ClientProxy.unwrap(bean.get());
        return instance instanceof DisabledStreamingChatModel ? Optional.empty() : Optional.of(instance);
    }

    private static String label(BuildModel model, StreamingChatModel bean) {
        String modelName = bean.defaultRequestParameters() == null ? null : bean.defaultRequestParameters().modelName();
        return modelName == null ? model.provider() : modelName + " (" + model.provider() + ")";
    }
}
