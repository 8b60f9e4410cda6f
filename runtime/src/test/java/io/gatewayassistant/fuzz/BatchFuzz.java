package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes batches and their references; one class for each, since a process of Jazzer fuzzes one. */
class BatchFuzz {

    @FuzzTest(maxDuration = "10m")
    void batches(byte[] text) {
        Target.BATCH.read(new String(text, StandardCharsets.UTF_8));
    }
}
