package io.gatewayassistant.execute.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands inside of another one. Spelled only where that is asked for: of a long name with many values in it there
 * would be a long text for each.
 */
public final class JsonPlace {

    /** The whole value. */
    public static final JsonPlace ROOT = new JsonPlace(null, "");

    private final @Nullable JsonPlace around;
    private final String step;
    private final int hash;

    private JsonPlace(@Nullable JsonPlace around, String step) {
        this.around = around;
        this.step = step;
        this.hash = 31 * (around == null ? 0 : around.hash) + step.hashCode();
    }

    public JsonPlace at(String name) {
        return new JsonPlace(this, name);
    }

    public JsonPlace at(int index) {
        return at(String.valueOf(index));
    }

    /** The last step, empty for the whole value. */
    public String name() {
        return step;
    }

    /** As a JSON pointer. */
    public String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonPlace place = this; place.around != null; place = place.around) {
            steps.addFirst("/" + JsonPointers.step(place.step));
        }
        return steps.stream().collect(Collectors.joining());
    }

    /** Whether it has the same steps. */
    @Override
    public boolean equals(@Nullable Object other) {
        JsonPlace one = this;
        JsonPlace two = other instanceof JsonPlace place ? place : null;
        while (one != two) {
            if (one == null || two == null || one.hash != two.hash || !one.step.equals(two.step)) {
                return false;
            }
            one = one.around;
            two = two.around;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
