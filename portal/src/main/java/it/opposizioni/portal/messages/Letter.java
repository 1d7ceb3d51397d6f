package it.opposizioni.portal.messages;

import java.util.List;

/**
 * What a message says, before it becomes an e-mail or a line in the message box.
 *
 * @param facts names and values, for example the protocol number; telephone numbers are masked already
 */
record Letter(String title, List<String> paragraphs, List<Fact> facts) {

    record Fact(String name, String value) {}
}
