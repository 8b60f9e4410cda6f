package io.gatewayassistant.retrieval.docs;

import java.util.List;
import java.util.Set;

import io.gatewayassistant.docs.corpus.Section;

/**
 * How well one question was answered.
 *
 * @param pageRank of the first section that is on a right page, from 1; very large where there is none
 * @param sectionRank of the first right section
 * @param characters size of what the model reads
 */
record QuestionScore(int pageRank, int sectionRank, boolean empty, int characters) {

    private static final int NOWHERE = Integer.MAX_VALUE;

    static QuestionScore of(Question question, DocsMode.Answer answer) {
        List<Section> sections = answer.sections();
        return new QuestionScore(rank(sections.stream().map(section -> section.page().path()).toList(), question.pages()),
                rank(sections.stream().map(QuestionScore::id).toList(), question.sections()), sections.isEmpty(),
                answer.text().length());
    }

    /** As the labels name a section. */
    static String id(Section section) {
        return section.page().path() + (section.anchor().isEmpty() ? "" : "#" + section.anchor());
    }

    double pageWithin(int depth) {
        return pageRank <= depth ? 1 : 0;
    }

    double sectionWithin(int depth) {
        return sectionRank <= depth ? 1 : 0;
    }

    double pageReciprocalRank() {
        return reciprocal(pageRank);
    }

    double sectionReciprocalRank() {
        return reciprocal(sectionRank);
    }

    private static double reciprocal(int rank) {
        return rank <= DocsMode.LIMIT ? 1.0 / rank : 0;
    }

    private static int rank(List<String> found, Set<String> right) {
        for (int i = 0; i < found.size(); i++) {
            if (right.contains(found.get(i))) {
                return i + 1;
            }
        }
        return NOWHERE;
    }
}
