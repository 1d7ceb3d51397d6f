package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.kit.idempotency.KeyedRequest;
import it.opposizioni.operator.consultation.numbercheck.NumberChecks.Sealed;
import java.util.List;
import java.util.Locale;

/**
 * A quick check that waits for its answer.
 *
 * @param request null when its caller gave no key
 */
record PendingCheck(NumberCheck check, List<ReadNumber> numbers, KeyedRequest request, Locale language) {

    NumberCheckView answer(Sealed sealed) {
        return NumberCheckView.of(check.campaignId(), numbers, sealed, language);
    }
}
