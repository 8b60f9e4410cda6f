package io.gatewayassistant.retrieval.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Chooses ways to search by name. */
public final class Modes {

    private Modes() {
    }

    /** The baseline, then the named ones, all of them where none is named. */
    public static <M> List<M> named(List<String> names, M baseline, List<M> product, Function<M, String> name) {
        Map<String, M> known = new LinkedHashMap<>();
        known.put(name.apply(baseline), baseline);
        product.forEach(mode -> known.put(name.apply(mode), mode));
        List<M> modes = new ArrayList<>(List.of(baseline));
        for (String wanted : names.isEmpty() ? known.keySet() : names) {
            M mode = known.get(wanted);
            if (mode == null) {
                throw new EvaluationException("There is no mode '" + wanted + "': choose among "
                        + String.join(", ", known.keySet()) + "; the first always runs");
            }
            if (!modes.contains(mode)) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
