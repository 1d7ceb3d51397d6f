package it.opposizioni.portal.verification;

/**
 * What a receipt says, as the page shows it.
 *
 * @param match whether the file belongs to it; empty when none was asked about
 */
record ReceiptView(
        String code, String purpose, String medium, String counts, String register, String match, boolean matches) {}
