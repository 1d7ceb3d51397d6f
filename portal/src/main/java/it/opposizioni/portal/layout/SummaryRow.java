package it.opposizioni.portal.layout;

import java.util.List;

/** What was answered in a form, for its summary: the field and the answer, line by line. */
public record SummaryRow(String term, List<String> lines) {

    public static SummaryRow of(String term, String answer) {
        return new SummaryRow(term, List.of(answer));
    }
}
