package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.text.Text;

/** How the call sounded. */
public enum CallKind {
    HUMAN("una persona", "a person"),
    /** A recorded or automatic voice: needs consent in any case (Codice art. 130 c. 1-2). */
    RECORDED("voce registrata", "a recorded voice"),
    /** Nobody spoke. */
    SILENT("nessuno parlava", "silence");

    private final Text label;

    CallKind(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
