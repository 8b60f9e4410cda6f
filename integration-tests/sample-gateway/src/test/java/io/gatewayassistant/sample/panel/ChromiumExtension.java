package io.gatewayassistant.sample.panel;

import java.net.URI;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for all tests of one application (a class loader each), and in it for each test an {@link Administrator} who is
 * logged in. Where there is no Chromium, tests are skipped and name the package.
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
        return parameter.getParameter().getType() == Chromium.class
                || parameter.getParameter().getType() == Administrator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class ? chromium(context) : administrator(context);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> new Chromium(Chromium.executable().orElseThrow()), Chromium.class);
    }

    /** The same person in all that belongs to one test, who leaves with it. */
    private static Administrator administrator(ExtensionContext context) {
        return context.getStore(Namespace.GLOBAL).computeIfAbsent(Administrator.class,
                key -> Administrator.in(chromium(context).newContext(),
                        ConfigProvider.getConfig().getValue("test.url", URI.class)),
                Administrator.class);
    }
}
