package io.gatewayassistant.execute.secret;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What stands for a secret: {@code {{secret:apikey-7.clientSecret.k7q2mz8p4a}}}. The end is random, so that a handle
 * tells nothing about its value and none can be made up.
 */
final class Handle {

    /** How a handle begins, in any text. */
    static final String BEGINNING = "{{secret:";
    static final Pattern IN_TEXT = Pattern.compile("\\{\\{secret:[A-Za-z0-9_.-]{1,140}}}");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 10;
    private static final int MOST = 56;

    private Handle() {
    }

    /** A new one that nobody has seen. */
    static String of(String thing, String field) {
        StringBuilder end = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            end.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return BEGINNING + fit(thing) + "." + fit(field) + "." + end + "}}";
    }

    /** Whether {@code text} holds one, or what could be taken for one. */
    static boolean within(String text) {
        return text.contains(BEGINNING);
    }

    private static String fit(String text) {
        String fit = UNFIT.matcher(text).replaceAll("-");
        return fit.isEmpty() ? "value" : fit.substring(Math.max(0, fit.length() - MOST));
    }
}
