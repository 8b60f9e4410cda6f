package io.gatewayassistant.embedding;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Two or more models as one, each with a share: their vectors stand side by side, each as long as the root of its share, so
 * that the cosine similarity of two of these is the mean of the models' own similarities by their shares.
 */
final class JoinedEncoder implements TextEncoder {

    private final List<Member> members;
    private final float shares;

    /** @param share relative to the others' */
    record Member(TextEncoder encoder, float share) {
    }

    JoinedEncoder(List<Member> members) {
        this.members = List.copyOf(members);
        this.shares = (float) members.stream().mapToDouble(Member::share).sum();
    }

    @Override
    public String id() {
        return members.stream().map(member -> member.encoder().id() + "*" + member.share()).collect(Collectors.joining("+"));
    }

    @Override
    public int dimensions() {
        return members.stream().mapToInt(member -> member.encoder().dimensions()).sum();
    }

    @Override
    public float[] text(String text) {
        return joined(text, TextEncoder::text);
    }

    @Override
    public float[] query(String query) {
        return joined(query, TextEncoder::query);
    }

    @Override
    public void close() {
        members.forEach(member -> member.encoder().close());
    }

    private float[] joined(String text, BiFunction<TextEncoder, String, float[]> reading) {
        float[] joined = new float[dimensions()];
        int at = 0;
        for (Member member : members) {
            float length = (float) Math.sqrt(member.share() / shares);
            for (float number : Encoding.unit(reading.apply(member.encoder(), text))) {
                joined[at++] = number * length;
            }
        }
        return joined;
    }
}
