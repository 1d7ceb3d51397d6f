package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.regex.Pattern;

/** The sender of a list must identify its attempt: nobody wants the same million lines counted twice. */
public final class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Text NEEDED = Text.of(
            "Indica nell'intestazione Idempotency-Key da 1 a 100 caratteri visibili, per esempio un UUID.",
            "Give 1 to 100 visible characters in the Idempotency-Key header, for example a UUID.");

    private static final Text REUSED = Text.of(
            "La chiave è già stata usata per un'altra lista, colonna, campagna o committente, o con altre scelte: usane una nuova.",
            "The key was used for another list, column, campaign or principal, or with other choices: use a new one.");

    private IdempotencyKeys() {}

    static DomainException reused() {
        return new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REUSED);
    }

    /** @throws DomainException 422 */
    public static String required(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw DomainException.invalid("/" + Idempotency.HEADER, "IDEMPOTENCY_KEY", NEEDED);
        }
        return key;
    }
}
