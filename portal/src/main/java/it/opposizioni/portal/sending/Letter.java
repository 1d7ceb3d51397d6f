package it.opposizioni.portal.sending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a message says, before it becomes an e-mail or a line in the message box.
 *
 * @param page of ours that says more, by the portal's own path; null for the first page
 * @param linkText words before the address of that page in an e-mail; null for the usual ones, empty where no address follows
 * @param facts names and values, for example the protocol number; telephone numbers of people are masked already
 * @param about tells it from others with the same title in the message box, for example a masked number; null for the first fact
 * @param due the instant of which the person's telephone can remind; null for none
 */
public record Letter(
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        String page,
        String linkText,
        String about,
        Instant due) {

    public Letter(String title, List<String> paragraphs, List<Fact> facts) {
        this(title, paragraphs, facts, null, null);
    }

    public Letter(String title, List<String> paragraphs, List<Fact> facts, String page) {
        this(title, paragraphs, facts, page, null);
    }

    public Letter(String title, List<String> paragraphs, List<Fact> facts, String page, String linkText) {
        this(title, paragraphs, facts, page, linkText, null, null);
    }

    /** The same letter with one more fact. */
    public Letter with(Fact fact) {
        List<Fact> all = Stream.concat(facts.stream(), Stream.of(fact)).toList();
        return new Letter(title, paragraphs, all, page, linkText, about, due);
    }

    /** The same letter, which says in lists what it is about. A subject never does. */
    public Letter about(String words) {
        return new Letter(title, paragraphs, facts, page, linkText, words, due);
    }

    /** The same letter, of which a telephone can remind. @param instant null for none */
    public Letter due(Instant instant) {
        return new Letter(title, paragraphs, facts, page, linkText, about, instant);
    }

    public record Fact(String name, String value) {}
}
