package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.text.Text;

/** What the authority does about a violation that has happened: a warning is for one that is still to come. */
public enum Measure {
    REPRIMAND("ammonimento", "reprimand"),
    ORDER_TO_COMPLY("ingiunzione di conformarsi", "order to comply"),
    FINE_PROPOSED("sanzione pecuniaria", "administrative fine"),
    /** Only of a repeated violation. */
    SUSPENSION("sospensione dal registro", "suspension from the register");

    private final Text label;

    Measure(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
