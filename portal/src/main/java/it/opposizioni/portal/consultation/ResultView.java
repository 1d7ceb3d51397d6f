package it.opposizioni.portal.consultation;

import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import java.util.List;

/**
 * The result of a consultation as its page shows it.
 *
 * @param parties who made it for whom; empty where the operator consulted for itself
 * @param ours the reader's operator made it, and may have its list compared again
 * @param validity until when it may be used, a sentence; empty when it may not be used any longer
 * @param left how long that still is
 * @param parts of all lines that came, by outcome
 */
record ResultView(
        Consultation c,
        String parties,
        boolean ours,
        String state,
        String tone,
        boolean expiring,
        String validity,
        String left,
        List<Part> parts,
        List<Download> files) {

    /** A share of a bar 1000 wide. */
    record Part(String label, String amount, String share, String css, double from, double width) {}

    /** @param copies the same in the form in which the list came */
    record Download(String name, String label, String size, List<Copy> copies) {}

    record Copy(String ending, String label) {}

    /** Most lines could not be compared: probably the wrong column was chosen. */
    public boolean isDoubtful() {
        return c.invalid() * 2 > c.received();
    }

    public boolean isExpired() {
        return c.state().equals("EXPIRED");
    }

    /** In groups of four, as it is printed. */
    public String code() {
        return c.receiptCode() == null ? "" : c.receiptCode().replace("-", "").replaceAll("(.{4})(?!$)", "$1-");
    }
}
