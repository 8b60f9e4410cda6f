package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes JMESPath selections; one class for each, since a process of Jazzer fuzzes one. */
class SelectionFuzz {

    @FuzzTest(maxDuration = "10m")
    void selections(byte[] text) {
        Target.SELECTION.read(new String(text, StandardCharsets.UTF_8));
    }
}
