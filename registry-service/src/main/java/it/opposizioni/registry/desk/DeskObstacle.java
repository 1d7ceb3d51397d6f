package it.opposizioni.registry.desk;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Why a request cannot be done now. */
enum DeskObstacle {
    /** The registrar who entered it may not decide about it too. */
    SECOND_PERSON(
            CommonProblems.SECOND_PERSON_NEEDED,
            Text.of(
                    "Decide un’altra persona del gestore: questa richiesta l’hai inserita tu.",
                    "Another registrar must decide: you entered this request.")),
    NOT_REGISTERED(
            RegistryProblems.NUMBER_NOT_REGISTERED,
            Text.of("Questo numero non è nel registro.", "This number is not in the register.")),
    /** Carried over, there by default, or registered by a call or with a code: whose it is nobody knows. */
    NOT_CLAIMED(
            RegistryProblems.NOT_THE_HOLDER,
            Text.of(
                    "Nessuno ha ancora iscritto questo numero a proprio nome: iscrivilo prima a nome di chi lo chiede.",
                    "Nobody has registered this number in their name yet: register it first for who asks.")),
    /** The entry is bound to holder and number (DPR 26/2022 art. 7 c. 9). */
    NOT_THE_HOLDER(
            RegistryProblems.NOT_THE_HOLDER,
            Text.of(
                    "Il numero è iscritto da un’altra persona: passa di mano solo con una verifica della linea.",
                    "Another person has registered the number: it changes hands only with a proof of the line.")),
    LEAVING(
            RegistryProblems.WITHDRAWAL_UNDER_WAY,
            Text.of("L’uscita dal registro è già stata chiesta.", "The withdrawal has been asked for already.")),
    /** Of two media, so that another one cannot go. */
    MEDIUM_LEAVING(
            RegistryProblems.WITHDRAWAL_UNDER_WAY,
            Text.of(
                    "È già stato chiesto di togliere uno dei due, telefonate o posta: togli tutto il numero, o aspetta.",
                    "It was asked before to end one of the two, calls or post: end all of it, or wait.")),
    MEDIUM_NOT_OPPOSED(
            RegistryProblems.MEDIUM_NOT_OPPOSED,
            Text.of(
                    "Per questo numero non c’è un’opposizione di questo tipo: non c’è nulla da togliere.",
                    "This number has no opposition of this kind: there is nothing to end.")),
    /** It was when the exemption was proposed. */
    COMPANY_NOT_LISTED(
            CommonProblems.VALIDATION,
            Text.of(
                    "Questa azienda non è più nell’elenco degli operatori.",
                    "This company is no longer in the directory of operators.")),
    EXEMPTION_EXISTS(
            RegistryProblems.EXEMPTION_EXISTS,
            Text.of(
                    "C’è già un’eccezione per questa azienda in quel periodo.",
                    "There is an exception for this company in that period already.")),
    TOO_MANY_EXEMPTIONS(
            RegistryProblems.TOO_MANY_EXEMPTIONS,
            Text.of("Il numero ha già troppe eccezioni.", "The number has too many exceptions already.")),
    /** Its last day has passed since. */
    PERIOD_OVER(CommonProblems.VALIDATION, Text.of("Il periodo è già finito.", "The period is over already."));

    private final ProblemType type;
    private final Text detail;

    DeskObstacle(ProblemType type, Text detail) {
        this.type = type;
        this.detail = detail;
    }

    /** Why an exemption would be refused. @throws DomainException the refusal, where it is for none of these reasons */
    static DeskObstacle of(DomainException refusal) {
        if (refusal.type() == RegistryProblems.EXEMPTION_EXISTS) {
            return EXEMPTION_EXISTS;
        }
        if (refusal.type() == RegistryProblems.TOO_MANY_EXEMPTIONS) {
            return TOO_MANY_EXEMPTIONS;
        }
        if (isAbout("/operatorId", refusal)) {
            return COMPANY_NOT_LISTED;
        }
        if (isAbout("/until", refusal)) {
            return PERIOD_OVER;
        }
        throw refusal;
    }

    private static boolean isAbout(String pointer, DomainException refusal) {
        return refusal.errors().stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    DomainException refusal() {
        return new DomainException(type, detail);
    }
}
