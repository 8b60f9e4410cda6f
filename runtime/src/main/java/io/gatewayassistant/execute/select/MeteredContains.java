package io.gatewayassistant.execute.select;

import java.util.List;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.function.ArgumentConstraints;
import io.burt.jmespath.function.BaseFunction;
import io.burt.jmespath.function.ContainsFunction;
import io.burt.jmespath.function.FunctionArgument;

/**
 * JMESPath's {@code contains}, paid for by what it may cost in a text: Java begins to compare anew at each character, so that a
 * long text in one that is nearly made of it takes the product of both.
 */
final class MeteredContains extends BaseFunction {

    /** Characters that are compared in the time of one unit. */
    private static final int AT_ONCE = 16;
    private static final ContainsFunction LIBRARY = new ContainsFunction();

    private final Meter meter;

    MeteredContains(Meter meter) {
        super(LIBRARY.name(), ArgumentConstraints.typeOf(JmesPathType.ARRAY, JmesPathType.STRING),
                ArgumentConstraints.anyValue());
        this.meter = meter;
    }

    @Override
    protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
        T where = arguments.get(0).value();
        if (runtime.typeOf(where) == JmesPathType.STRING) {
            long characters = runtime.toString(where).length();
            meter.charge(characters * runtime.toString(arguments.get(1).value()).length() / AT_ONCE);
        }
        return LIBRARY.call(runtime, arguments);
    }
}
