package io.gatewayassistant.fuzz;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes urls that models write; one class for each, since a process of Jazzer fuzzes one. */
class UrlFuzz {

    @FuzzTest(maxDuration = "10m")
    void urls(byte[] text) {
        Target.URL.read(new String(text, StandardCharsets.UTF_8));
    }
}
