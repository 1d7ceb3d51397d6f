package it.opposizioni.portal.verification;

/**
 * What a receipt says, in the reader's words.
 *
 * @param match whether the file belongs to it; empty when none was asked about
 */
record ReceiptView(
        String code, String purpose, String medium, String counts, String register, String match, boolean matches) {}
