package it.opposizioni.portal.messages;

import java.util.List;

/**
 * What a message says, before it becomes an e-mail or a line in the message box.
 *
 * @param page of ours that says more, by the portal's own path; null for the first page
 * @param facts names and values, for example the protocol number; telephone numbers of people are masked already
 */
record Letter(String title, List<String> paragraphs, List<Fact> facts, String page) {

    Letter(String title, List<String> paragraphs, List<Fact> facts) {
        this(title, paragraphs, facts, null);
    }

    record Fact(String name, String value) {}
}
