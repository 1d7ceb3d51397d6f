package it.opposizioni.operator.consultation.query;

import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a list of consultations is narrowed to.
 *
 * @param operatorId who consulted, or for whom it was done
 * @param campaignId null for all
 * @param kind null for both
 * @param states empty for all
 * @param sealedFrom only those that were sealed from then on; null for all
 * @param sealedBefore only those that were sealed before; null for all
 * @param endsBy only those that are no longer valid from then on; null for all
 * @param now distinguishes the sealed from the expired
 */
record ConsultationFilter(
        UUID operatorId,
        UUID campaignId,
        ConsultationKind kind,
        Set<ConsultationState> states,
        Instant sealedFrom,
        Instant sealedBefore,
        Instant endsBy,
        Instant now) {

    /** A quick check is sealed when there is a row of it. */
    private static final Set<ConsultationState> OF_LISTS_ALONE =
            EnumSet.complementOf(EnumSet.of(ConsultationState.SEALED, ConsultationState.EXPIRED));

    /** What can be lists alone is looked for among them alone. */
    ConsultationKind soughtKind() {
        return kind == null && isOfListsAlone() ? ConsultationKind.LIST : kind;
    }

    public boolean findsNothing() {
        return kind == ConsultationKind.NUMBER_CHECK && isOfListsAlone();
    }

    private boolean isOfListsAlone() {
        return !states.isEmpty() && OF_LISTS_ALONE.containsAll(states);
    }
}
