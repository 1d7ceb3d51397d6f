package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;

/** Who says so. */
public enum Source {
    REPORTER("chi ha segnalato", "the reporter", "Chi ha segnalato ha risposto", "The reporter has answered"),
    /** registry-service: was the number opposed. */
    REGISTER("il registro", "the register", "Il registro ha risposto", "The register has answered"),
    /** operator-service: who declared the caller's number, for whom, on which consultations. */
    OPERATORS(
            "i dati degli operatori",
            "the operators' records",
            "I dati degli operatori hanno risposto",
            "The operators' records have answered");

    private final Text label;
    private final Text answered;

    Source(String it, String en, String itAnswered, String enAnswered) {
        this.label = Text.of(it, en);
        this.answered = Text.of(itAnswered, enAnswered);
    }

    Text answered() {
        return answered;
    }

    public Text label() {
        return label;
    }
}
