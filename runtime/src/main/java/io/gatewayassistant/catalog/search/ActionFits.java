package io.gatewayassistant.catalog.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.PathStructure.Role;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.index.Words;

/**
 * How well operations do what is wanted: from the method, from whether the path stands for one thing or many where the
 * catalog has both, and from the verbs in names. Never 1 or 0 by the method alone where catalogs differ: a POST on one
 * thing updates it in some, a PUT creates in others.
 */
final class ActionFits {

    private static final float ALMOST = 0.5f;
    private static final float HARDLY = 0.2f;

    /** A verb in the name says more where the method says little. */
    private static final float NAMED = 0.6f;
    private static final float NAMED_POST = 0.9f;

    private static final int WORDS_OF_ID = 12;

    private ActionFits() {
    }

    static Map<Action, Float> of(Operation operation, Role role) {
        Map<Action, Float> fits = new EnumMap<>(Action.class);
        switch (operation.verb()) {
            case GET, HEAD -> reads(operation, role, fits);
            case POST -> posts(role, fits);
            case PUT -> {
                fits.put(Action.UPDATE, 1f);
                fits.put(Action.CREATE, 0.4f);
                fits.put(Action.DO, ALMOST);
            }
            case PATCH -> {
                fits.put(Action.UPDATE, 1f);
                fits.put(Action.DO, 0.4f);
            }
            case DELETE -> fits.put(Action.DELETE, 1f);
        }
        addVerbs(Words.of(operation.summary()), 1, operation.verb(), fits);
        addVerbs(Words.of(operation.id()), WORDS_OF_ID, operation.verb(), fits);
        return fits;
    }

    private static void reads(Operation operation, Role role, Map<Action, Float> fits) {
        boolean counts = operation.path().endsWith("count");
        boolean many = role == Role.COLLECTION || operation.success().resolved() instanceof Shape.ListOf;
        fits.put(Action.COUNT, counts ? 1 : many ? 0.8f : ALMOST);
        fits.put(Action.READ, role == Role.COLLECTION ? 0.8f : 1);
        fits.put(Action.LIST, counts || !many && role == Role.ITEM ? ALMOST : many ? 1 : 0.8f);
    }

    private static void posts(Role role, Map<Action, Float> fits) {
        fits.put(Action.CREATE, role == Role.COLLECTION ? 1 : role == Role.ITEM ? HARDLY : 0.7f);
        fits.put(Action.UPDATE, role == Role.ITEM ? 1 : HARDLY);
        fits.put(Action.DO, role == Role.OTHER ? 1 : 0.3f);
    }

    private static void addVerbs(List<Words.Word> words, int most, HttpVerb verb, Map<Action, Float> fits) {
        for (Words.Word word : words.subList(0, Math.min(most, words.size()))) {
            for (Action action : Intent.ofWord(word.text())) {
                if (verb == HttpVerb.GET || action != Action.READ && action != Action.LIST) {
                    fits.merge(action, verb == HttpVerb.POST ? NAMED_POST : NAMED, Math::max);
                }
            }
        }
    }
}
