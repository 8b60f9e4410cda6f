package io.gatewayassistant.sample.panel;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for all tests of one application (a class loader each); where there is none, its tests are skipped and name the
 * package.
 */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable().isEmpty()
                ? ConditionEvaluationResult.disabled("no Chromium on the PATH: install the package 'chromium'")
                : ConditionEvaluationResult.enabled("Chromium is there");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> new Chromium(Chromium.executable().orElseThrow()), Chromium.class);
    }
}
