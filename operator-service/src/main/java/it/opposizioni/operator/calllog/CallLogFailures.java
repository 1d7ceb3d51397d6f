package it.opposizioni.operator.calllog;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import java.util.Map;

/** Why a log of calls fails: for the same reasons as a list of numbers, and for some that only a log has. */
public final class CallLogFailures {

    private static final Map<Reason, Text> OWN = Map.of(
            Reason.EMPTY,
                    Text.of(
                            "Nel tabulato non c'è nessuna chiamata: invia un file con almeno una riga.",
                            "There is no call in the log: send a file with at least one line."),
            Reason.NO_NUMBERS,
                    Text.of(
                            "In nessuna riga si leggono un numero italiano e un'ora: controlla le colonne e invia di nuovo il tabulato.",
                            "No line has an Italian number and a time that can be read: check the columns and send the log again."),
            Reason.NO_SUCH_COLUMN,
                    Text.of(
                            "Nell'intestazione del tabulato non c'è una colonna con questo nome.",
                            "The header of the log has no column of this name."),
            Reason.NO_LIST_INSIDE,
                    Text.of(
                            "Un tabulato si invia come testo CSV, anche compresso con gzip.",
                            "A call log is sent as CSV text, also compressed with gzip."),
            Reason.TOO_MANY_LINES,
                    Text.of(
                            "Il tabulato ha troppe chiamate: dividilo per periodo.",
                            "The log has too many calls: divide it by period."));

    private CallLogFailures() {}

    /** @param fromStore whether the log was read from the store, and not from its sender */
    public static UploadFailure of(Exception e, boolean fromStore) {
        UploadFailure failure = UploadFailure.of(e, fromStore);
        if (!(e instanceof ListRefusedException refused) || !OWN.containsKey(refused.reason())) {
            return failure;
        }
        Text words = OWN.get(refused.reason());
        DomainException problem = new DomainException(
                        refused.reason() == Reason.TOO_MANY_LINES
                                ? OperatorProblems.LIST_TOO_LARGE
                                : OperatorProblems.LIST_REFUSED,
                        words)
                .with(new FieldError(
                        "/lines/" + refused.line(), refused.reason().name(), words));
        return new UploadFailure(failure.reason(), failure.line(), problem);
    }

    /** @param code of a failure */
    public static Text words(String code) {
        return OWN.entrySet().stream()
                .filter(own -> own.getKey().name().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> ConsultationFailure.words(code));
    }
}
