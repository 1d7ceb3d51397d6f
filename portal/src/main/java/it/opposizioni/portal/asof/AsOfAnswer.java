package it.opposizioni.portal.asof;

/**
 * What was true of a number at an instant, in words.
 *
 * @param activation that the full protection had not begun; may be empty
 * @param right why; empty without an opposition
 * @param citation may be empty
 * @param consents which of them counted; empty without an opposition
 * @param knownAt as of which knowledge; empty for all that is known now
 */
record AsOfAnswer(String sentence, String activation, String right, String citation, String consents, String knownAt) {}
