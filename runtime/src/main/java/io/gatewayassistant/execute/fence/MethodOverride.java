package io.gatewayassistant.execute.fence;

import java.util.Set;

/** Parameters and fields by which some servers let a request be taken for one of another method. */
public final class MethodOverride {

    private static final Set<String> NAMES = Set.of("_method", "_httpmethod", "method_override", "method-override",
            "x-http-method", "x-http-method-override", "x-method-override");

    private MethodOverride() {
    }

    /** Whether a parameter or field of this name could override the method, in any case. */
    public static boolean isNamedBy(String name) {
        return NAMES.contains(Kind.plain(name));
    }
}
