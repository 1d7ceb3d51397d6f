package it.opposizioni.portal.numbercheck;

/**
 * One number of a quick check and whether it may be called.
 *
 * @param reason why it could not be checked; empty when it was
 */
record QuickAnswer(String number, String answer, String tone, String reason) {}
