package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes answers that hold a secret; one class for each, since a process of Jazzer fuzzes one. */
class RedactionFuzz {

    @FuzzTest(maxDuration = "10m")
    void answers(byte[] text) {
        Target.ANSWER_WITH_SECRET.read(new String(text, StandardCharsets.UTF_8));
    }
}
