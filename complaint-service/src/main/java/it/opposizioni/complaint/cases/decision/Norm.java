package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.text.Text;

/** A norm that a decision can stand on, as its grounds cite it (deploy/docs/rules.md section 6). */
public enum Norm {
    OPPOSED_NUMBER_CALLED(
            "Codice art. 130 c. 3-bis; L 5/2018 art. 1 c. 9",
            Ceiling.OF_TURNOVER,
            "Chiamate a numeri iscritti al registro",
            "Calls to numbers in the register"),
    REGISTER_NOT_CONSULTED(
            "L 5/2018 art. 1 c. 12; DPR 26/2022 art. 8 c. 2",
            Ceiling.OF_TURNOVER,
            "Registro non consultato prima della campagna",
            "Register not consulted before the campaign"),
    REVOKED_CONSENT_USED(
            "L 5/2018 art. 1 c. 5-6; DPR 26/2022 art. 7 c. 7",
            Ceiling.OF_TURNOVER,
            "Chiamate in base a consensi revocati",
            "Calls made on revoked consents"),
    AUTOMATED_CALL_WITHOUT_CONSENT(
            "Codice art. 130 c. 1-2",
            Ceiling.OF_TURNOVER,
            "Voce registrata o chiamata automatica senza consenso",
            "Recorded voice or automated call without consent"),
    OBJECTION_IGNORED(
            "GDPR art. 21 par. 2-3",
            Ceiling.OF_TURNOVER,
            "Opposizione espressa a voce non rispettata",
            "Objection made to the caller not respected"),
    PRINCIPAL_LIABLE(
            "L 5/2018 art. 1 c. 11",
            Ceiling.OF_TURNOVER,
            "Responsabilità in solido di chi fa chiamare altri",
            "Joint liability of those who have others call"),
    DATA_PASSED_ON(
            "L 5/2018 art. 1 c. 7-9",
            Ceiling.OF_TURNOVER,
            "Dati di numeri iscritti ceduti o diffusi",
            "Data of registered numbers passed on or published"),
    /** Whose sanction it is, no source that was read says: this authority's it is not. */
    SECTOR_BANNED(
            "decreto bollette 2026",
            Ceiling.NONE,
            "Chiamate vietate nel settore dell’offerta",
            "Calls forbidden in the sector of the offer"),
    /** AGCOM sanctions it. */
    NUMBER_HIDDEN(
            "DPR 26/2022 art. 9; L 5/2018 art. 2 c. 1; L 249/1997 art. 1 c. 29-32",
            Ceiling.NONE,
            "Numero nascosto, falsificato o non richiamabile",
            "Number hidden, falsified or impossible to call back"),
    /** A violation of its own, besides those of the calls. */
    ROC_ENTRY_MISSING(
            "DL 83/2012 art. 24-bis c. 11; AGCOM 1/17/CONS",
            Ceiling.ROC,
            "Iscrizione al ROC mancante o numeri non dichiarati",
            "No entry in the ROC, or numbers not declared there"),
    /** Without it nobody is suspended. */
    REPEATED_BREACH("L 5/2018 art. 1 c. 10", Ceiling.OF_TURNOVER, "Violazione ripetuta", "Repeated violation");

    /** How high a sanction for its violation may be. */
    enum Ceiling {
        /** Codice art. 166 c. 2 (GDPR art. 83 par. 5). */
        OF_TURNOVER,
        /** A fixed sum. */
        ROC,
        /** This authority fines nobody for it. */
        NONE
    }

    private final String citation;
    private final Ceiling ceiling;
    private final Text label;

    Norm(String citation, Ceiling ceiling, String it, String en) {
        this.citation = citation;
        this.ceiling = ceiling;
        this.label = Text.of(it, en);
    }

    public String citation() {
        return citation;
    }

    Ceiling ceiling() {
        return ceiling;
    }

    public Text label() {
        return label;
    }

    /** What a violation of the norm has to do with the register of opposition. */
    public enum Register {
        /** The norm protects the numbers in it, and says nothing of a call to another one. So does a norm that only adds to another violation. */
        DECIDES,
        /** The call itself breaks the norm, whether its number was in it or not. */
        IRRELEVANT,
        /** The norm is about the caller and not about its calls. */
        APART
    }

    public Register register() {
        return switch (this) {
            case OPPOSED_NUMBER_CALLED,
                    REGISTER_NOT_CONSULTED,
                    REVOKED_CONSENT_USED,
                    PRINCIPAL_LIABLE,
                    DATA_PASSED_ON,
                    REPEATED_BREACH -> Register.DECIDES;
            case AUTOMATED_CALL_WITHOUT_CONSENT, OBJECTION_IGNORED, SECTOR_BANNED, NUMBER_HIDDEN -> Register.IRRELEVANT;
            case ROC_ENTRY_MISSING -> Register.APART;
        };
    }
}
