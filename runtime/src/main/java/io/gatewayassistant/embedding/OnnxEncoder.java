package io.gatewayassistant.embedding;

import java.io.ByteArrayInputStream;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.CRC32C;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/**
 * An in-process model of LangChain4j, in a session of our own: the one that LangChain4j would open uses a thread per core for
 * every text. Here each text is embedded by the thread that asks, and by no other.
 */
final class OnnxEncoder implements TextEncoder {

    private final InProcessModel facts;
    private final String id;
    private final OrtSession session;
    private final AbstractInProcessEmbeddingModel model;
    /** A native session must not be closed while it runs. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEncoder(InProcessModel facts, String id, OrtSession session, OnnxBertBiEncoder encoder) {
        this.facts = facts;
        this.id = id;
        this.session = session;
        this.model = new InCallingThread(encoder);
    }

    /**
     * Takes about a second.
     *
     * @throws EmbeddingException when the model cannot be loaded
     * @throws LinkageError when there are no native libraries for this machine
     */
    static OnnxEncoder load(InProcessModel facts) {
        noTracking();
        byte[] weights = facts.weights();
        byte[] tokenizer = facts.tokenizer();
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = session(environment, weights);
            return new OnnxEncoder(facts, facts.artifact() + "-" + checksum(weights, tokenizer), session,
                    new OnnxBertBiEncoder(environment, session, new ByteArrayInputStream(tokenizer),
                            PoolingMode.valueOf(facts.pooling())));
        } catch (OrtException | RuntimeException e) {
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
        use.readLock().lock();
        try {
            if (closed) {
                throw new EmbeddingException("The application is shutting down");
            }
            return model.embed(text).content().vector();
        } catch (EmbeddingException e) {
            throw e;
        } catch (RuntimeException e) {
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

    private static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // The arena never gives back what the longest text took; without it nothing is slower here.
            options.setCPUArenaAllocator(false);
            return environment.createSession(weights, options);
        }
    }

    /** The tokenizer's library reports its use to its makers when it runs on their cloud; a gateway does not. */
    private static void noTracking() {
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private static String checksum(byte[] weights, byte[] tokenizer) {
        CRC32C checksum = new CRC32C();
        checksum.update(weights);
        checksum.update(tokenizer);
        return Long.toHexString(checksum.getValue());
    }

    private static final class InCallingThread extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        InCallingThread(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
