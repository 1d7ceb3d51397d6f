package it.opposizioni.operator.consultation.failure;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.CorruptedFileException;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;

/** Why a consultation failed, other than the reasons to refuse a list. */
public enum ConsultationFailure {
    BROKEN_OFF(Text.of(
            "La lista non è arrivata per intero: inviala di nuovo.", "The list did not arrive whole: send it again.")),
    ABANDONED(Text.of(
            "Il lavoro si è interrotto da parte nostra, o la lista ha aspettato troppo: inviala di nuovo.",
            "The work was interrupted on our side, or the list waited too long: send it again.")),
    NOT_ALLOWED(Text.of(
            "L'operatore non può consultare ora: è sospeso, o il mandato è finito.",
            "The operator may not consult now: it is suspended, or the mandate has ended.")),
    LIST_GONE(Text.of(
            "La lista conservata non è più leggibile: inviala di nuovo.",
            "The list that was kept cannot be read any more: send it again.")),
    INTERNAL(Text.of(
            "Qualcosa non ha funzionato da parte nostra: invia di nuovo la lista.",
            "Something went wrong on our side: send the list again."));

    private static final Text NOTHING_TO_SEND = Text.of(
            "Qualcosa non ha funzionato da parte nostra: ripeti la richiesta fra poco. La lista non va inviata di nuovo.",
            "Something went wrong on our side: repeat the request soon. The list need not be sent again.");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Text words;

    ConsultationFailure(Text words) {
        this.words = words;
    }

    /** @param fromStore whether the list was read from the store, and not from its sender */
    static ConsultationFailure of(IOException e, boolean fromStore) {
        return switch (e) {
            case NoSuchFileException _, CorruptedFileException _ -> LIST_GONE;
            case StoreFailedException _ -> INTERNAL;
            default -> fromStore ? INTERNAL : BROKEN_OFF;
        };
    }

    /** The answer to the sender of the list. */
    public DomainException problem() {
        return problem(false);
    }

    /** @param fromStore whether the answer is to somebody who sends nothing: the list is kept */
    DomainException problem(boolean fromStore) {
        return switch (this) {
            case LIST_GONE -> new DomainException(OperatorProblems.FILES_PURGED, words);
            case BROKEN_OFF -> new DomainException(CommonProblems.INVALID_BODY, words);
            default -> new DomainException(CommonProblems.UNAVAILABLE, words(fromStore)).retryAfter(RETRY_AFTER);
        };
    }

    private Text words(boolean fromStore) {
        return fromStore && (this == INTERNAL || this == ABANDONED) ? NOTHING_TO_SEND : words;
    }

    /** @param code of a failure, or of a reason to refuse a list */
    public static Text words(String code) {
        return words(code, false);
    }

    /**
     * @param code of a failure, or of a reason to refuse a list
     * @param repetition whether a list that was kept was compared again
     */
    public static Text words(String code, boolean repetition) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equals(code))
                .map(failure -> failure.words(repetition))
                .findFirst()
                .orElseGet(() -> ListProblems.words(ListRefusedException.Reason.valueOf(code)));
    }
}
