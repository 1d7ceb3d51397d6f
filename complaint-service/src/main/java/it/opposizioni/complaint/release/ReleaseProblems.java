package it.opposizioni.complaint.release;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;

/** Explains why a whole case is not released, or does not leave. */
final class ReleaseProblems {

    private static final Text DECIDED = Text.of(
            "Qualcuno ha già risposto a questa richiesta, o chi l’ha fatta l’ha ritirata. Ricarica la pagina.",
            "Somebody has already answered this request, or who made it has taken it back. Reload the page.");
    private static final Text NOT_RELEASED = Text.of(
            "Il fascicolo completo contiene i dati di chi ha segnalato. Chiedilo con uno scopo: lo autorizza un’altra persona, fino alla fine del giorno lavorativo dopo.",
            "The whole case has the data of those who complained. Ask for it with a purpose: another person releases it, until the end of the next working day.");
    private static final Text NOT_YOURS =
            Text.of("Una richiesta la ritira chi l’ha fatta.", "A request is taken back by who made it.");
    private static final Text SECOND_PERSON = Text.of(
            "Chi chiede il fascicolo completo non lo autorizza: lo autorizza o lo nega un’altra persona.",
            "Who asks for the whole case does not release it: another person releases or refuses it.");

    private ReleaseProblems() {}

    static DomainException decided() {
        return new DomainException(ComplaintProblems.EXPORT_REQUEST_DECIDED, DECIDED);
    }

    static DomainException notReleased() {
        return new DomainException(ComplaintProblems.EXPORT_NOT_RELEASED, NOT_RELEASED);
    }

    static DomainException notYours() {
        return new DomainException(CommonProblems.FORBIDDEN, NOT_YOURS);
    }

    static DomainException secondPerson() {
        return new DomainException(CommonProblems.SECOND_PERSON_NEEDED, SECOND_PERSON);
    }
}
