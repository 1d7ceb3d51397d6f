package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;

/** Who says so. */
enum Source {
    REPORTER("chi ha segnalato", "the reporter"),
    /** registry-service: was the number opposed. */
    REGISTER("il registro", "the register"),
    /** operator-service: who declared the caller's number, for whom, on which consultations. */
    OPERATORS("i dati degli operatori", "the operators' records");

    private final Text label;

    Source(String it, String en) {
        this.label = Text.of(it, en);
    }

    Text label() {
        return label;
    }
}
