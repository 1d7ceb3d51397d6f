package it.opposizioni.operator.consultation.failure;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import java.io.IOException;

/**
 * Why a list could not be received, read or compared.
 *
 * @param reason a code of {@link ConsultationFailure} or of a refused list
 * @param line of the list; null where it has nothing to do with one
 * @param problem the answer to the sender of the list, or to who has a list that is kept compared again
 */
public record UploadFailure(String reason, Long line, RuntimeException problem) {

    /** @param fromStore whether the list was read from the store, and not from its sender */
    public static UploadFailure of(Exception e, boolean fromStore) {
        return switch (e) {
            case ListRefusedException refused ->
                new UploadFailure(refused.reason().name(), refused.line(), ListProblems.of(refused));
            case DomainException notAllowed ->
                new UploadFailure(ConsultationFailure.NOT_ALLOWED.name(), null, notAllowed);
            case IOException broken -> {
                ConsultationFailure failure = ConsultationFailure.of(broken, fromStore);
                yield new UploadFailure(failure.name(), null, failure.problem(fromStore));
            }
            case RuntimeException unexpected ->
                new UploadFailure(ConsultationFailure.INTERNAL.name(), null, unexpected);
            default -> throw new IllegalArgumentException(e);
        };
    }

    public boolean is(ConsultationFailure failure) {
        return reason.equals(failure.name());
    }
}
