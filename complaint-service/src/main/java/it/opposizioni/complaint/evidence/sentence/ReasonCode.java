package it.opposizioni.complaint.evidence.sentence;

import it.opposizioni.kit.text.Text;

/** Why the assessment is what it is: each a sentence with the norm it stands on. Codes are stable, for programs. */
public enum ReasonCode {
    AWAITING_REGISTER("", "Il registro non ha ancora risposto.", "The register has not answered yet."),
    AWAITING_OPERATORS(
            "",
            "Manca ancora la risposta sui numeri dichiarati dagli operatori.",
            "The answer about the operators' declared numbers is still missing."),
    CALL_NOT_STATED(
            "",
            "Sulla chiamata del %s una delle fonti non dice nulla.",
            "About the call of %s one of the sources says nothing."),

    /** Of a call of which only the part of the day is known: what follows holds at its beginning and at its end. */
    PART_OF_DAY_ALIKE(
            "",
            "Della chiamata del %s non si sa l'ora. In quella parte del giorno qualcosa è cambiato, ma il risultato è lo"
                    + " stesso.",
            "The time of the call of %s is not known. Something changed in that part of the day, but the result is the"
                    + " same."),
    PART_OF_DAY_UNDECIDED(
            "",
            "Della chiamata del %s non si sa l'ora, e in quella parte del giorno qualcosa è cambiato: il risultato dipende"
                    + " dall'ora.",
            "The time of the call of %s is not known, and something changed in that part of the day: the result depends on"
                    + " the time."),

    NOT_OPPOSED(
            "DPR 26/2022 art. 7",
            "Il %s il numero chiamato non era iscritto al registro.",
            "On %s the called number was not in the register."),
    /**
     * For the reporter: true of a line without opposition and of somebody else's, so as not to reveal which (deploy/docs/threats.md T2).
     */
    NO_OPPOSITION_IN_YOUR_NAME(
            "DPR 26/2022 art. 7",
            "Il %s sul numero chiamato non c'era un'opposizione a tuo nome.",
            "On %s there was no opposition in your name on the called number."),
    OPPOSED_AND_ACTIVE(
            "DPR 26/2022 art. 8 c. 2",
            "Il %s l'opposizione sul numero chiamato era attiva, dal %s.",
            "On %s the opposition on the called number was active, since %s."),
    OPPOSED_IN_ACTIVATION(
            "DPR 26/2022 art. 7 c. 8, art. 8 c. 2",
            "Il %s il numero chiamato era iscritto da meno di 15 giorni pieni, dal %s.",
            "On %s the called number had been registered for less than 15 full days, since %s."),

    TOLD_OPPOSED(
            "DPR 26/2022 art. 8 c. 2-3",
            "A %s, che il %s ha consultato il registro, è stato risposto che il numero non si può chiamare.",
            "%s consulted the register on %s and was told that the number may not be called."),
    TOLD_CALLABLE(
            "DPR 26/2022 art. 8 c. 2",
            "A %s, che il %s ha consultato il registro, è stato risposto che il numero si può chiamare: vale 15"
                    + " giorni.",
            "%s consulted the register on %s and was told that the number may be called: that holds for 15 days."),
    TOLD_EXEMPTED(
            "L 5/2018 art. 1 c. 4",
            "A %s, che il %s ha consultato il registro, è stato risposto che chi ha il numero ammette le sue chiamate.",
            "%s consulted the register on %s and was told that the number's holder allows its calls."),
    NUMBER_IN_NO_LIST(
            "L 5/2018 art. 1 c. 12; DPR 26/2022 art. 8 c. 2",
            "Il numero chiamato non era in nessuna delle liste ancora valide: su questo numero il registro non è stato"
                    + " consultato.",
            "The called number was in none of the lists still valid: the register was not consulted about it."),
    ANSWER_NOT_KNOWN(
            "",
            "Di una lista ancora valida non si può dire se contenesse il numero, né che cosa sia stato risposto.",
            "Of a list still valid it cannot be said whether it held the number, nor what was answered."),
    ANSWER_CONTRADICTS_REGISTER(
            "",
            "La risposta non va d'accordo con il registro, dove il numero era già iscritto: va chiarito con il"
                    + " gestore.",
            "The answer does not agree with the register, where the number already was: to be cleared up with its"
                    + " manager."),
    OLDER_LIST_STILL_VALID(
            "DPR 26/2022 art. 8 c. 2",
            "Chi ha chiamato aveva ancora una lista controllata prima dell'iscrizione, valida 15 giorni.",
            "The caller still had a list checked before the registration, valid for 15 days."),
    LIST_CHECKED_AFTER_REGISTRATION(
            "DPR 26/2022 art. 8 c. 2-3",
            "Ogni lista ancora valida è stata controllata dopo l'iscrizione: il numero ne era escluso.",
            "Every list still valid had been checked after the registration: the number had been left out."),
    CALLED_WITHOUT_CONSULTING(
            "L 5/2018 art. 1 c. 12; DPR 26/2022 art. 8 c. 2",
            "Il %s chi ha chiamato non aveva nessuna consultazione valida del registro.",
            "On %s the caller had no valid consultation of the register."),

    CALLER_DECLARED(
            "DL 83/2012 art. 24-bis c. 11", "Il numero %s era dichiarato da %s.", "The number %s was declared by %s."),
    CALLED_FOR(
            "L 5/2018 art. 1 c. 11",
            "La chiamata può essere stata fatta per conto di %s: chi fa chiamare altri ne risponde in solido.",
            "The call may have been made for %s: who has others call is jointly liable."),
    NO_MANDATE(
            "L 5/2018 art. 1 c. 11",
            "%s chiama per conto di altri, ma per questo numero in quel momento non aveva un mandato.",
            "%s calls for others, but had no mandate for this number at that time."),
    OPERATOR_SUSPENDED("DPR 26/2022 art. 5", "In quel momento %s era sospeso.", "At that time %s was suspended."),
    ORIGIN_CONFIRMED(
            "Codice art. 157",
            "La chiamata veniva da una linea di %s: lo ha confermato %s il %s.",
            "The call came from a line of %s, as %s confirmed on %s."),
    ORIGIN_FALSIFIED(
            "Codice art. 157",
            "La chiamata non veniva dal numero mostrato, che è falsificato: lo ha confermato %s il %s.",
            "The call did not come from the number shown, which was falsified, as %s confirmed on %s."),
    LISTS_NOT_KNOWN(
            "",
            "Non si sa quali liste avesse %s: bisogna chiederglielo.",
            "It is not known which lists %s had; it has to be asked."),
    CALLER_NOT_DECLARED(
            "L 5/2018 art. 2 c. 1; DL 83/2012 art. 24-bis c. 11",
            "Il numero %s non era dichiarato da nessun operatore.",
            "The number %s was declared by no operator."),
    CALLER_WITHHELD(
            "DPR 26/2022 art. 9",
            "Chi ha chiamato il %s ha nascosto il numero, che andava mostrato.",
            "On %s the caller hid the number, which must be shown."),
    CALLER_NOT_KNOWN(
            "",
            "Chi segnala non sa da quale numero veniva la chiamata del %s.",
            "The reporter does not know from which number the call of %s came."),
    CALLER_IMPOSSIBLE(
            "AGCOM 106/25/CONS",
            "Il numero %s non può esistere: probabilmente è falsificato.",
            "The number %s cannot exist: it is probably falsified."),
    CALLER_FOREIGN(
            "DPR 26/2022 art. 2, 9",
            "Il numero %s è estero e nessun operatore l'ha dichiarato; le regole valgono anche per chi chiama"
                    + " dall'estero.",
            "The number %s is foreign and no operator declared it; the rules hold for calls from abroad, too."),

    CONSENT_NOT_REVOKED(
            "DPR 26/2022 art. 7 c. 7",
            "Chi segnala ha dato il consenso, e questa iscrizione, fatta d'ufficio, non l'ha revocato.",
            "Consent was given, and this entry, made by default, did not revoke it."),
    CONSENT_REVOKED(
            "L 5/2018 art. 1 c. 5-6",
            "I consensi dati prima del %s sono revocati; uno successivo lo deve provare chi ha chiamato.",
            "Consents given before %s are revoked; a later one must be proved by the caller."),
    RECORDED_WITHOUT_CONSENT(
            "Codice art. 130 c. 1-2",
            "Una voce registrata vuole il consenso in ogni caso, e chi segnala non l'ha dato.",
            "A recorded voice needs consent in any case, and the reporter gave none."),
    ASKED_TO_STOP(
            "GDPR art. 21 par. 2-3",
            "Chi segnala aveva chiesto di non essere più chiamato.",
            "The reporter had asked not to be called any more.");

    private final String norm;
    private final Text sentence;

    ReasonCode(String norm, String it, String en) {
        this.norm = norm;
        this.sentence = Text.of(it, en);
    }

    /** Empty where the sentence is about the work and not about the law. */
    public String norm() {
        return norm;
    }

    public Text sentence() {
        return sentence;
    }
}
