package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes what AG-UI clients post; one class for each, since a process of Jazzer fuzzes one. */
class RunInputFuzz {

    @FuzzTest(maxDuration = "10m")
    void inputs(byte[] text) {
        Target.RUN_INPUT.read(new String(text, StandardCharsets.UTF_8));
    }
}
