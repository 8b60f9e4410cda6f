package io.gatewayassistant.execute.json;

import java.util.List;
import java.util.stream.Stream;

/** The steps of JSON pointers, as RFC 6901 spells them. */
public final class JsonPointers {

    private JsonPointers() {
    }

    /** {@code name} as one step of a pointer, without a slash before it. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The names that the steps of {@code pointer} stand for; none for the whole document. */
    public static List<String> steps(String pointer) {
        return Stream.of(pointer.split("/", -1)).skip(1).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }
}
