package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;

/** Explains why nothing is decided about a case yet, and what is missing. */
final class DecisionProblems {

    private static final Text TOO_WEAK = Text.of(
            "Tutte le segnalazioni si fondano solo sul numero mostrato, che si può falsificare. Non bastano per una violazione.",
            "All complaints rest on a displayed number alone, which can be falsified. They are not enough to find a violation.");
    private static final Text SECOND_PERSON = Text.of(
            "Chi ha proposto la decisione non la approva: la approva o la restituisce un’altra persona.",
            "Who proposed the decision does not approve it: another person approves or returns it.");
    private static final Text NOT_HEARD = Text.of(
            "Prima di accertare una violazione l’operatore va sentito: fissa l’audizione.",
            "Before a violation is found the operator must be heard: set a hearing.");
    private static final Text STILL_POSSIBLE = Text.of(
            "L’operatore ha tempo per rispondere fino al %1$td/%1$tm/%1$tY.",
            "The operator has time to reply until %1$td/%1$tm/%1$tY.");

    private static final Text HEARING_AHEAD = Text.of(
            "In questo fascicolo c’è un’audizione per il %1$td/%1$tm/%1$tY: chi è convocato può difendersi fino a quel giorno compreso. Concludi dopo.",
            "This case has a hearing on %1$td/%1$tm/%1$tY: who is summoned can send a defence until that day is over. Conclude it afterwards.");

    private static final Text HEARING_NOT_LOST = Text.of(
            "In questo fascicolo c’è un’audizione per il %1$td/%1$tm/%1$tY: unisci l’altro a questo, o aspetta che il giorno sia passato.",
            "This case has a hearing on %1$td/%1$tm/%1$tY: merge the other one into it, or wait until the day is over.");

    private static final Text NOT_SERVED = Text.of(
            "Registra prima in che giorno l’azienda ha ricevuto l’atto: da quel giorno ha tempo per rispondere o per prepararsi.",
            "First record on which day the company received the act: from that day it has time to reply or to prepare.");
    private static final Text NOT_IN_REGISTER = Text.of(
            "L’azienda non è nel registro e non si può sospendere: scegli un’altra misura.",
            "The company is not in the register and cannot be suspended: choose another measure.");

    private DecisionProblems() {}

    static DomainException evidenceTooWeak() {
        return new DomainException(ComplaintProblems.CASE_EVIDENCE_TOO_WEAK, TOO_WEAK);
    }

    static DomainException secondPerson() {
        return new DomainException(ComplaintProblems.CASE_NEEDS_SECOND_PERSON, SECOND_PERSON);
    }

    static DomainException notHeard() {
        return new DomainException(ComplaintProblems.CASE_NOT_HEARD, NOT_HEARD);
    }

    static DomainException hearingAhead(LocalDate on) {
        return new DomainException(ComplaintProblems.CASE_HEARING_AHEAD, HEARING_AHEAD.with(on));
    }

    /** The case was to go into another one. */
    static DomainException hearingNotLost(LocalDate on) {
        return new DomainException(ComplaintProblems.CASE_HEARING_AHEAD, HEARING_NOT_LOST.with(on));
    }

    static DomainException notServed() {
        return new DomainException(ComplaintProblems.CASE_ACT_NOT_SERVED, NOT_SERVED);
    }

    static DomainException notInRegister() {
        return DomainException.invalid("/decision/measures", "NOT_IN_REGISTER", NOT_IN_REGISTER);
    }

    /** @param until the last day to reply */
    static DomainException replyStillPossible(LocalDate until) {
        return new DomainException(ComplaintProblems.CASE_REPLY_STILL_POSSIBLE, STILL_POSSIBLE.with(until));
    }
}
