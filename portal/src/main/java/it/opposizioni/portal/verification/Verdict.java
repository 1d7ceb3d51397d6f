package it.opposizioni.portal.verification;

/**
 * What is to be thought of a receipt.
 *
 * @param isKnown it is one of ours, so that there is something to show of it
 */
record Verdict(String title, String text, String tone, boolean isKnown) {}
