package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.text.Text;

/** What the authority does about a breach (GDPR art. 58 par. 2; L. 5/2018 art. 1 c. 9-10). */
public enum Measure {
    WARNING("avvertimento", "warning"),
    REPRIMAND("ammonimento", "reprimand"),
    ORDER_TO_COMPLY("ingiunzione di conformarsi", "order to comply"),
    FINE_PROPOSED("sanzione pecuniaria", "administrative fine"),
    /** Only of a repeated breach (L. 5/2018 art. 1 c. 10). */
    SUSPENSION("sospensione dal registro", "suspension from the register");

    private final Text label;

    Measure(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
