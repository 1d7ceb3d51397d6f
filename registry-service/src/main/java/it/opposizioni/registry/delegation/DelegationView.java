package it.opposizioni.registry.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.registry.delegation.Delegation.Person;
import it.opposizioni.registry.delegation.Representations.Represented;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delegation as one of the two sees it.
 *
 * @param name of the other one
 * @param taxCode of the other one, but for its last characters hidden
 * @param answerBy while it is offered
 * @param endedByMe absent unless one of the two ended it
 * @param endedAt when it was declined, ended or over; absent while it is not
 * @param organisation true of an organisation that the reader represents: no delegation, but a registrar's confirmation; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delegation")
record DelegationView(
        UUID id,

        @Schema(
                description =
                        "GIVEN: the other person acts for the reader. RECEIVED: the reader acts for the other person")
        DelegationSide side,

        DelegationState state,
        String name,

        @Schema(description = "All but the last three characters are hidden", examples = "•••••••••••••01Q")
        String taxCode,

        Instant offeredAt,
        Instant acceptedAt,
        LocalDate lastDay,
        Instant answerBy,
        Instant endedAt,
        Boolean endedByMe,

        @Schema(description = "An organisation that the reader represents; absent of a delegation")
        Boolean organisation) {

    static DelegationView of(Represented each) {
        return new DelegationView(
                each.id(),
                DelegationSide.RECEIVED,
                DelegationState.ACTIVE,
                each.name(),
                each.taxCode().toString(),
                each.requestedAt(),
                each.confirmedAt(),
                null,
                null,
                null,
                null,
                true);
    }

    static DelegationView of(Delegation delegation, DelegationSide side, Instant now) {
        DelegationState state = delegation.state(now);
        Person other = side == DelegationSide.GIVEN ? delegation.delegate() : delegation.principal();
        boolean over = state != DelegationState.OFFERED && state != DelegationState.ACTIVE;
        return new DelegationView(
                delegation.id(),
                side,
                state,
                other.name(),
                new TaxCode(other.taxCode()).toString(),
                delegation.offeredAt(),
                delegation.acceptedAt(),
                delegation.lastDay(),
                state == DelegationState.OFFERED ? delegation.closesAt() : null,
                over ? delegation.closesAt() : null,
                delegation.endedBy() == null ? null : delegation.endedBy() == side,
                null);
    }
}
