package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes answers that hold a secret; one class for each, since a process of Jazzer fuzzes one. */
class RedactionFuzz {

    /** Jazzer looks at each step of each pattern: ten kilobytes would take a tenth of a second. */
    private static final int LONGEST = 1_000;

    @FuzzTest(maxDuration = "10m")
    void answers(byte[] text) {
        if (text.length <= LONGEST) {
            Target.ANSWER_WITH_SECRET.read(new String(text, StandardCharsets.UTF_8));
        }
    }
}
