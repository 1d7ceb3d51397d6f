package it.opposizioni.portal.cases.version;

import java.util.Arrays;
import java.util.List;

/**
 * A text before and after: what both begin and end with, and what is between. Whole words, because that is how people read.
 *
 * @param before what is gone; empty where something was only added
 * @param after what came in its place; likewise
 */
record ChangedText(String begins, String before, String after, String ends) {

    private static final String WORD_ENDS = "(?<=\\s)";

    static ChangedText of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int shorter = Math.min(old.size(), now.size());
        int begins = 0;
        while (begins < shorter && old.get(begins).equals(now.get(begins))) {
            begins++;
        }
        int ends = 0;
        while (ends < shorter - begins && old.get(old.size() - 1 - ends).equals(now.get(now.size() - 1 - ends))) {
            ends++;
        }
        return new ChangedText(
                String.join("", old.subList(0, begins)),
                String.join("", old.subList(begins, old.size() - ends)),
                String.join("", now.subList(begins, now.size() - ends)),
                String.join("", old.subList(old.size() - ends, old.size())));
    }

    /** Each with the blanks after it, so that nothing is lost. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(WORD_ENDS));
    }
}
