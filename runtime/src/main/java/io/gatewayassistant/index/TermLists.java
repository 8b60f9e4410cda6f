package io.gatewayassistant.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** By term, the entries that have it, each with how much of it. Any number of threads read them at once. */
final class TermLists {

    private final DirectoryReader reader;
    /** Where a term is in the index is looked up once: there are never more than the index has. */
    private final Map<String, Place> known = new ConcurrentHashMap<>();

    private record Place(BytesRef term, TermState state, float rarity) {
    }

    /** @param reader of one segment, or of none where nothing is indexed */
    TermLists(DirectoryReader reader) {
        this.reader = reader;
    }

    Reader read() throws IOException {
        Terms terms = null;
        for (LeafReaderContext segment : reader.leaves()) {
            terms = segment.reader().terms(TextIndex.FIELD);
        }
        return terms == null ? new Reader(TermsEnum.EMPTY, 0) : new Reader(terms.iterator(), terms.getDocCount());
    }

    /** Goes from term to term. Used by one thread. */
    final class Reader {

        private final TermsEnum terms;
        private final int entries;
        /** One takes kilobytes, so that they are used again. */
        private final List<PostingsEnum> lists = new ArrayList<>();
        private float rarity;

        private Reader(TermsEnum terms, int entries) {
            this.terms = terms;
            this.entries = entries;
        }

        /** Goes to a term; false where no entry has it. */
        boolean find(String term) throws IOException {
            Place place = known.get(term);
            if (place != null) {
                terms.seekExact(place.term(), place.state());
            } else if (terms.seekExact(new BytesRef(term))) {
                place = new Place(new BytesRef(term), terms.termState(), Vocabulary.rarity(terms.docFreq(), entries));
                known.put(term, place);
            } else {
                return false;
            }
            rarity = place.rarity();
            return true;
        }

        /** How much the term tells. */
        float rarity() {
            return rarity;
        }

        /**
         * The list of the term, to be read before another one is at this place.
         *
         * @param place of the lists that are read at once, from 0
         */
        PostingsEnum list(int place) throws IOException {
            if (place == lists.size()) {
                lists.add(terms.postings(null, PostingsEnum.FREQS));
            } else {
                lists.set(place, terms.postings(lists.get(place), PostingsEnum.FREQS));
            }
            return lists.get(place);
        }
    }
}
