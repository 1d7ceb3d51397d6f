package it.opposizioni.complaint.cases.company;

import it.opposizioni.kit.text.Text;

/** From whom the authority knows which company used a number. */
public enum FindingSource {
    /** The telephone company that gave the number, or carried the calls (Codice art. 157). */
    NETWORK("il gestore telefonico", "the telephone company"),
    INSPECTION("un’ispezione", "an inspection"),
    POLICE("la polizia", "the police");

    private final Text label;

    FindingSource(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
