package io.gatewayassistant.execute.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.function.FunctionRegistry;
import io.burt.jmespath.jackson.JacksonRuntime;

/**
 * JMESPath that pays for each step before it takes it. All that an expression does goes through these methods, so that no
 * combination of projections, functions and copies outgrows the meter. One evaluation, one runtime.
 */
final class MeteredRuntime extends JacksonRuntime {

    private static final int SLOT = 8;
    private static final int ENTRY = 32;

    private final Meter meter;
    private final Weights weights;

    MeteredRuntime(JsonMapper json, Meter meter, Weights weights) {
        super(RuntimeConfiguration.builder()
                .withFunctionRegistry(FunctionRegistry.defaultRegistry().extend(new MeteredContains(meter))).build(), json);
        this.meter = meter;
        this.weights = weights;
    }

    @Override
    public List<JsonNode> toList(JsonNode value) {
        meter.charge(weights.of(value));
        return super.toList(value);
    }

    @Override
    public String toString(JsonNode value) {
        meter.charge(weights.of(value));
        return super.toString(value);
    }

    @Override
    public int compare(JsonNode one, JsonNode other) {
        meter.charge(Math.min(weights.of(one), weights.of(other)));
        return super.compare(one, other);
    }

    @Override
    public boolean isTruthy(JsonNode value) {
        meter.charge(1);
        return super.isTruthy(value);
    }

    @Override
    public JmesPathType typeOf(JsonNode value) {
        meter.charge(1);
        return super.typeOf(value);
    }

    @Override
    public JsonNode getProperty(JsonNode value, JsonNode name) {
        meter.charge(SLOT);
        return super.getProperty(value, name);
    }

    @Override
    public Collection<JsonNode> getPropertyNames(JsonNode value) {
        meter.charge(weights.of(value));
        return super.getPropertyNames(value);
    }

    /**
     * @throws IndexOutOfBoundsException where the library took an element that is not there, as from an empty list backwards
     */
    @Override
    public JsonNode createArray(Collection<JsonNode> elements) {
        if (elements.stream().anyMatch(Objects::isNull)) {
            throw new IndexOutOfBoundsException("An element that is not there");
        }
        meter.charge((long) SLOT * (elements.size() + 1) + weight(elements));
        return super.createArray(elements);
    }

    @Override
    public JsonNode createObject(Map<JsonNode, JsonNode> fields) {
        meter.charge((long) ENTRY * (fields.size() + 1) + weight(fields.keySet()) + weight(fields.values()));
        return super.createObject(fields);
    }

    @Override
    public JsonNode createString(String text) {
        meter.charge(text.length() + 1L);
        return super.createString(text);
    }

    private long weight(Collection<JsonNode> values) {
        return values.stream().mapToLong(weights::of).sum();
    }
}
