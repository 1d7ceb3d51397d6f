package it.opposizioni.complaint.registration;

import it.opposizioni.complaint.registration.RegistrationView.Change;
import it.opposizioni.complaint.registration.RegistrationView.Exemption;
import it.opposizioni.complaint.registration.StatedRegistration.Changes;
import it.opposizioni.complaint.registration.StatedRegistration.Exempted;
import it.opposizioni.complaint.registration.StatedRegistration.OppositionChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What changed around the calls, entry by entry.
 *
 * @param until when it was stated
 * @param operators names by id
 */
record AroundCalls(Changes stated, Instant until, Map<UUID, String> operators) {

    private static final Changes NOTHING = new Changes(null, null, null);

    /** @param newestFirst statements that say the same of the calls; the newest that says anything of the time around them tells it */
    static AroundCalls of(List<StatedRegistration> newestFirst, Map<UUID, String> operators) {
        return newestFirst.stream()
                .filter(each -> each.changes() != null)
                .findFirst()
                .map(each -> new AroundCalls(each.changes(), each.statedAt(), operators))
                .orElseGet(() -> new AroundCalls(NOTHING, null, operators));
    }

    /** @param opposition null for a number that was not in the register: then when it left and entered, by any holder */
    List<Change> changes(UUID opposition) {
        return stated.oppositions().stream()
                .filter(each -> opposition == null ? !each.isRenewal() : opposition.equals(each.oppositionId()))
                .map(AroundCalls::shown)
                .toList();
    }

    private static Change shown(OppositionChange change) {
        return new Change(change.change(), change.at(), change.recordedAt());
    }

    Exemption shown(StatedRegistration.Exemption atCall) {
        Instant endedAt = stated.exemptions().stream()
                .filter(each -> Objects.equals(each.exemptionId(), atCall.exemptionId()))
                .map(Exempted::endedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return shown(atCall.operatorId(), atCall.from(), atCall.until(), endedAt);
    }

    /** Those that were in force at another time than that of the calls. */
    List<Exemption> others(UUID opposition, List<StatedRegistration.Exemption> atCalls) {
        List<UUID> told = atCalls.stream()
                .map(StatedRegistration.Exemption::exemptionId)
                .filter(Objects::nonNull)
                .toList();
        return stated.exemptions().stream()
                .filter(each -> opposition != null
                        && opposition.equals(each.oppositionId())
                        && !told.contains(each.exemptionId()))
                .map(each -> shown(each.operatorId(), each.from(), each.until(), each.endedAt()))
                .toList();
    }

    private Exemption shown(UUID operator, Instant from, Instant until, Instant endedAt) {
        return new Exemption(operator, operators.get(operator), from, until, endedAt);
    }
}
