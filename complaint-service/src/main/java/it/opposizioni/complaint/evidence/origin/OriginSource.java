package it.opposizioni.complaint.evidence.origin;

import it.opposizioni.kit.text.Text;

/** From whom the authority knows it. */
public enum OriginSource {
    /** The telephone companies that carried the call. */
    NETWORK("il gestore telefonico", "the telephone company"),
    /** The operator itself, in its reply or at its hearing. */
    OPERATOR("l’operatore interpellato", "the operator that was asked"),
    INSPECTION("un’ispezione", "an inspection");

    private final Text label;

    OriginSource(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
