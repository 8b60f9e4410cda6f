package io.gatewayassistant.embedding;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.CRC32C;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Runs the weights of a LangChain4j artifact in a session of our own: the one that LangChain4j would open uses a thread
 * per core for every text. Here each text is embedded by the thread that asks, and by no other.
 */
final class OnnxEncoder implements TextEncoder {

    private final InProcessModel facts;
    private final String id;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    /** A native session must not be closed while it runs. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEncoder(InProcessModel facts, String id, OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.facts = facts;
        this.id = id;
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * Takes about a second.
     *
     * @throws EmbeddingException when the model cannot be loaded
     * @throws LinkageError when there is no native library for this machine
     */
    static OnnxEncoder load(InProcessModel facts) {
        byte[] weights = facts.weights();
        byte[] tokenizer = facts.tokenizer();
        WordPieces pieces = WordPieces.read(tokenizer);
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new OnnxEncoder(facts, facts.artifact() + "-" + checksum(weights, tokenizer), environment,
                    session(environment, weights), pieces);
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model " + facts.artifact() + " cannot be loaded", e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return InProcessModel.DIMENSIONS;
    }

    @Override
    public float[] text(String text) {
        long[] numbers = pieces.of(text, facts.maxTokens());
        use.readLock().lock();
        try {
            if (closed) {
                throw new EmbeddingException("The application is shutting down");
            }
            return run(numbers);
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model " + facts.artifact() + " failed on a text", e);
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public float[] query(String query) {
        return text(facts.queryPrefix() + query);
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model " + facts.artifact() + " cannot be closed", e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private float[] run(long[] numbers) throws OrtException {
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor segments = tensor(new long[numbers.length])) {
            Map<String, OnnxTensor> inputs = new HashMap<>(
                    Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", segments));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return facts.pooling().pool(((float[][][]) result.get(0).getValue())[0]);
            }
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] { 1, numbers.length });
    }

    private static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // The arena never gives back what the longest text took; without it nothing is slower here.
            options.setCPUArenaAllocator(false);
            return environment.createSession(weights, options);
        }
    }

    private static String checksum(byte[] weights, byte[] tokenizer) {
        CRC32C checksum = new CRC32C();
        checksum.update(weights);
        checksum.update(tokenizer);
        return Long.toHexString(checksum.getValue());
    }
}
