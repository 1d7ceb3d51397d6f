package it.opposizioni.complaint.numbering;

import it.opposizioni.kit.text.Text;

/** What the numbering plan says about a number that a telephone showed (AGCOM 8/15/CIR and later changes). */
public enum LineKind {
    FIXED("linea fissa", "fixed line"),
    MOBILE("linea mobile", "mobile line"),
    /** Prefix 0843: calls for statistics (AGCOM 156/18/CIR). */
    STATISTICS_PREFIX("prefisso 0843, chiamate statistiche", "prefix 0843, calls for statistics"),
    /** Prefix 0844: calls for market research, advertising and sale (L 5/2018 art. 2 c. 1, AGCOM 156/18/CIR). */
    MARKETING_PREFIX("prefisso 0844, chiamate commerciali", "prefix 0844, commercial calls"),
    /** Toll-free, premium, shared cost and other Italian numbers that are no subscriber's line. */
    SERVICE("numero di servizio", "service number"),
    /** Three to six digits; since AGCOM 21/26/CIR three-digit ones may be shown as caller. */
    SHORT_CODE("numero breve", "short number"),
    EMERGENCY("numero di emergenza", "emergency number"),
    FOREIGN("numero estero", "foreign number"),
    /** Nobody can have it: mistyped by the reader, or falsified by the caller. */
    UNASSIGNED("numero inesistente", "number that does not exist");

    private final Text label;

    LineKind(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
