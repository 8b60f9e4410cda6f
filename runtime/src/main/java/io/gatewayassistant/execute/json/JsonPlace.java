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

    private JsonPlace(@Nullable JsonPlace around, String step) {
        this.around = around;
        this.step = step;
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
}
