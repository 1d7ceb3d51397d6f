package it.opposizioni.portal.verification;

/**
 * What a receipt says, as the page shows it.
 *
 * @param lastEvent number of the registry's last event that was in the register; empty in older receipts
 * @param match whether the file belongs to it; empty when none was asked about
 */
record ReceiptView(
        String code,
        String purpose,
        String medium,
        String counts,
        String register,
        String lastEvent,
        String match,
        boolean matches) {}
