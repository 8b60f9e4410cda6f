package io.gatewayassistant.retrieval.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means and how far to trust them. */
public final class Statistics {

    private Statistics() {
    }

    public static <T> double mean(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).average().orElse(0);
    }

    public static <T> double sum(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).sum();
    }

    /** Standard error of a mean. */
    public static <T> double error(List<T> items, ToDoubleFunction<T> figure) {
        double mean = mean(items, figure);
        double squares = sum(items, item -> Math.pow(figure.applyAsDouble(item) - mean, 2));
        return items.size() < 2 ? 0 : Math.sqrt(squares / (items.size() - 1) / items.size());
    }

    /** Standard error of the mean of independent means. */
    public static <T> double combinedError(List<T> items, ToDoubleFunction<T> error) {
        return Math.sqrt(sum(items, item -> Math.pow(error.applyAsDouble(item), 2))) / Math.max(1, items.size());
    }
}
