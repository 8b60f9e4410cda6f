package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private final List<String> asked = new ArrayList<>();
    private final LimitedBody body = new LimitedBody(10);

    @Test
    void readsUpToTheLimit() {
        body.onSubscribe(subscription());
        body.onNext(List.of(bytes(4), bytes(6)));
        body.onComplete();

        assertThat(body.getBody().toCompletableFuture().join()).hasValueSatisfying(read -> assertThat(read).hasSize(10));
        assertThat(asked).containsExactly("more", "more");
    }

    @Test
    void hangsUpAtTheFirstByteOverTheLimitAndKeepsNothing() {
        body.onSubscribe(subscription());
        body.onNext(List.of(bytes(4)));
        body.onNext(List.of(bytes(7), bytes(1)));

        assertThat(body.getBody().toCompletableFuture().join()).isEmpty();
        assertThat(asked).containsExactly("more", "more", "hang up");
    }

    private Flow.Subscription subscription() {
        return new Flow.Subscription() {

            @Override
            public void request(long n) {
                asked.add("more");
            }

            @Override
            public void cancel() {
                asked.add("hang up");
            }
        };
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count);
    }
}
