package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.embedding.Vectors;

/**
 * Vectors of sections, of a long one several: it is about more than its beginning says. Used by any number of threads, without
 * locks.
 */
final class PassageVectors {

    /** In characters, without where it stands. */
    private static final int LENGTH = 600;
    /** What is left at the end of a section rarely is about anything. */
    private static final int SHORTEST = 150;
    private static final int MOST = 4;
    /** Enough for all of them, whatever addresses of links are in between. */
    private static final int READ = 20_000;

    /** Of several passages one is like the question by chance sooner than a single one. */
    private static final float FURTHER_DOWN = 0.02f;

    private final int sections;
    /** By further passage, the position of its section. */
    private final int[] owners;
    /** Of the beginnings of all sections, then of the further passages. */
    private final Vectors vectors;

    private PassageVectors(int sections, int[] owners, Vectors vectors) {
        this.sections = sections;
        this.owners = owners;
        this.vectors = vectors;
    }

    /** Starts to make them in the background, where there is a model. */
    static PassageVectors of(List<Section> sections, Embeddings embeddings) {
        if (!embeddings.available()) {
            return new PassageVectors(0, new int[0], embeddings.of(List.of()));
        }
        List<String> texts = new ArrayList<>(sections.size());
        List<String> further = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (Section section : sections) {
            List<String> passages = passages(section);
            texts.add(passages.getFirst());
            passages.stream().skip(1).forEach(passage -> {
                further.add(passage);
                owners.add(texts.size() - 1);
            });
        }
        texts.addAll(further);
        return new PassageVectors(sections.size(), owners.stream().mapToInt(Integer::intValue).toArray(),
                embeddings.of(texts));
    }

    /** Being made or ready; without a model never. */
    Vectors vectors() {
        return vectors;
    }

    /** How like a question the passage of each section is that is most like it, by position, as {@link Vectors} say it. */
    Optional<float[]> similarities(String question) {
        return vectors.similarities(question).map(this::nearest);
    }

    private float[] nearest(float[] all) {
        float[] nearest = Arrays.copyOf(all, sections);
        for (int i = 0; i < owners.length; i++) {
            nearest[owners[i]] = Math.max(nearest[owners[i]], all[sections + i] - FURTHER_DOWN);
        }
        return nearest;
    }

    /** Where it stands, with each of its first passages; never empty. */
    static List<String> passages(Section section) {
        List<String> pieces = pieces(section.text().substring(0, Math.min(section.text().length(), READ)));
        List<String> passages = new ArrayList<>(MOST);
        passages.add(section.breadcrumb() + "\n" + (pieces.isEmpty() ? "" : pieces.getFirst()));
        pieces.stream().skip(1).limit(MOST - 1).filter(piece -> piece.length() >= SHORTEST)
                .forEach(piece -> passages.add(section.breadcrumb() + "\n" + piece));
        return passages;
    }

    /** Whole lines where they are short enough. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder(LENGTH);
        for (String line : text.split("\n")) {
            String rest = Markdown.withoutTargets(line).strip();
            if (Markdown.isFence(rest) || Markdown.isRule(rest)) {
                continue;
            }
            if (piece.length() + rest.length() > LENGTH) {
                finish(piece, pieces);
            }
            for (; rest.length() > LENGTH; rest = rest.substring(LENGTH)) {
                pieces.add(rest.substring(0, LENGTH));
            }
            piece.append(rest).append('\n');
        }
        finish(piece, pieces);
        return pieces;
    }

    private static void finish(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }
}
