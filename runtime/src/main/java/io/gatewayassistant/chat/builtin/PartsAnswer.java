package io.gatewayassistant.chat.builtin;

import static io.gatewayassistant.chat.builtin.Prose.lines;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.chat.builtin.language.Condition;
import io.gatewayassistant.chat.builtin.language.Lexicon;
import io.gatewayassistant.chat.builtin.language.Question;
import io.gatewayassistant.chat.builtin.reading.ApiAnswer;

/** Answers a request for parts of one entity, such as the records of a zone. */
final class PartsAnswer {

    private final Tools tools;
    private final Lexicon language;
    private final Criteria criteria;
    private final Prose prose;
    private final Table table;
    private final Matches matches;

    PartsAnswer(Tools tools, Lexicon language, Criteria criteria, Prose prose, Table table) {
        this.tools = tools;
        this.language = language;
        this.criteria = criteria;
        this.prose = prose;
        this.table = table;
        this.matches = new Matches(criteria, prose, table);
    }

    String answer(Question.Data question, Target target, String noun) {
        ApiAnswer.Answered answer = Failure.answered(tools.get(target.path()), language);
        Parts.Found found = Parts.in(answer.body(), noun);
        String label = question.subject().label();
        Optional<Criterion> value = criteria.value(target, found.rows());
        if (!found.hasField()) {
            return prose.say("notFound", "what", label);
        }
        if (found.rows().isEmpty()) {
            return lines(prose.count(label, 0), prose.source(target.operation()));
        }
        Pages.Read read = new Pages.Read(found.rows(), OptionalLong.of(found.rows().size()), true);
        boolean conditional = !(question.condition() instanceof Condition.None);
        if (conditional && value.isPresent()) {
            return prose.cannotTwo();
        }
        if (conditional || value.isPresent()) {
            Criterion criterion = value.orElseGet(() -> criteria.on(found.rows(), question.condition(), label));
            List<JsonNode> passing = found.rows().stream().filter(criterion.test()).toList();
            return matches.render(question.count(), target, read, criterion, passing,
                    value.isPresent() ? target.shortened(label) : label, "");
        }
        String assumed = prose.assumed(question.subject(), target);
        return question.count() ? lines(prose.count(label, found.rows().size()), assumed, prose.source(target.operation()))
                : lines(prose.heading(label, found.rows().size()), table.rows(found.rows(), "", ""),
                        prose.firstRows(found.rows().size(), found.rows().size()), assumed, prose.source(target.operation()));
    }
}
