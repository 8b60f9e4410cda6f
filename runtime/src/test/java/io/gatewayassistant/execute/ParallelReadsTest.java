package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

/** Reads of one batch run side by side; nobody can tell but by the clock. */
class ParallelReadsTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d");

    @AutoClose
    private final Rig rig = new Rig();

    @Test
    @Timeout(20)
    void asksForFourThingsAtATimeAndNoMore() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 12; i++) {
            rig.api.on("GET /apis/things/" + i, exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(four);
                now.decrementAndGet();
                answer(exchange, 200, "{}");
            });
        }

        JsonNode results = rig.run(reads(12));

        assertThat(results).hasSize(12).allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(200));
        assertThat(most).hasValue(4);
    }

    @Test
    @Timeout(20)
    void asksForOneAtATimeWhereSoConfigured() {
        rig.properties = Map.of("limits.parallel-reads", "1");
        AtomicInteger now = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            rig.api.on("GET /apis/things/" + i, exchange -> {
                assertThat(now.incrementAndGet()).isEqualTo(1);
                pause(5);
                now.decrementAndGet();
                answer(exchange, 200, "{}");
            });
        }

        assertThat(rig.run(reads(6))).allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(200));
    }

    @Test
    @Timeout(20)
    void changesNothingWhileAReadIsUnderWay() {
        AtomicInteger reading = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            rig.api.on("GET /apis/things/" + i, exchange -> {
                reading.incrementAndGet();
                pause(50);
                reading.decrementAndGet();
                answer(exchange, 200, "{}");
            });
        }
        rig.api.on("DELETE /apis/things/9", exchange -> answer(exchange, reading.get() == 0 ? 204 : 500, ""));

        JsonNode results = rig
                .run("[" + inner(reads(3)) + ",{\"name\":\"gone\",\"method\":\"DELETE\",\"url\":\"/apis/things/9\"},"
                        + "{\"name\":\"after\",\"method\":\"GET\",\"url\":\"/apis/things/0\"}]");

        assertThat(results.at("/gone/status").asInt()).isEqualTo(204);
        assertThat(rig.api.lines().subList(3, 5)).containsExactly("DELETE /apis/things/9", "GET /apis/things/0");
    }

    @Test
    void givesResultsInTheOrderAskedFor() {
        for (int i = 0; i < 8; i++) {
            int slow = 8 - i;
            rig.api.on("GET /apis/things/" + i, exchange -> {
                pause(slow * 5);
                answer(exchange, 200, "{}");
            });
        }

        assertThat(rig.run(reads(8)).fieldNames()).toIterable()
                .containsExactly("r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    @Timeout(120)
    void givesTheSameResultsAsOneByOneOnRandomBatches(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            String batch = batch(random);

            Outcome parallel = outcome(batch, "4", random.nextLong());
            Outcome oneByOne = outcome(batch, "1", random.nextLong());

            assertThat(parallel).as(batch).isEqualTo(oneByOne);
        }
    }

    /** What everybody can see of a batch. */
    private record Outcome(JsonNode results, Map<String, String> things, List<String> writes) {
    }

    private static Outcome outcome(String batch, String parallelReads, long delays) {
        try (Rig rig = new Rig()) {
            rig.properties = Map.of("limits.parallel-reads", parallelReads, "limits.response-bytes", "40"); // five answers of a batch
            Map<String, String> things = new ConcurrentHashMap<>();
            Random random = new Random(delays);
            IDS.forEach(id -> {
                things.put(id, "{\"id\":\"" + id + "\",\"next\":\"" + IDS.get((IDS.indexOf(id) + 1) % 4) + "\",\"v\":0}");
                rig.api.on("GET /apis/things/" + id, exchange -> {
                    pause(random.nextInt(4));
                    answer(exchange, things.containsKey(id) ? 200 : 404, things.getOrDefault(id, "{\"error\":\"none\"}"));
                });
                rig.api.on("PUT /apis/things/" + id, exchange -> {
                    things.put(id, rig.api.arrived().getLast().body());
                    answer(exchange, 200, things.get(id));
                });
                rig.api.on("DELETE /apis/things/" + id, exchange -> {
                    things.remove(id);
                    answer(exchange, 204, "");
                });
            });
            JsonNode results = rig.run(batch);
            return new Outcome(results, new TreeMap<>(things),
                    rig.api.changes());
        }
    }

    private static String batch(Random random) {
        List<String> requests = new ArrayList<>();
        int size = 2 + random.nextInt(10);
        for (int i = 0; i < size; i++) {
            String id = random.nextInt(3) > 0 ? IDS.get(random.nextInt(4))
                    : "${r" + random.nextInt(size + 1) + ".body." + (random.nextBoolean() ? "next" : "id") + "}";
            String url = random.nextInt(12) == 0 ? "/nowhere/" + id + "/x/y/z" : "/apis/things/" + id;
            requests.add("{\"name\":\"r" + i + "\"," + switch (random.nextInt(9)) {
                case 0 -> "\"method\":\"DELETE\",\"url\":\"" + url + "\"";
                case 1, 2 -> "\"method\":\"PUT\",\"url\":\"" + url + "\",\"base\":\"${r" + random.nextInt(size)
                        + ".body}\",\"body\":{\"v\":" + i + "}";
                case 3 -> "\"method\":\"GET\",\"url\":\"" + url + "\",\"select\":\"body.v\"";
                case 4 -> "\"method\":\"GET\",\"url\":\"" + url + "\",\"select\":\"body[\"";
                default -> "\"method\":\"GET\",\"url\":\"" + url + "\"";
            } + "}");
        }
        return "[" + String.join(",", requests) + "]";
    }

    private static String reads(int count) {
        List<String> reads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reads.add("{\"name\":\"r" + i + "\",\"method\":\"GET\",\"url\":\"/apis/things/" + i + "\"}");
        }
        return "[" + String.join(",", reads) + "]";
    }

    private static String inner(String list) {
        return list.substring(1, list.length() - 1);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        RecordingAdminApi.respond(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not enough reads are under way at a time", e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
