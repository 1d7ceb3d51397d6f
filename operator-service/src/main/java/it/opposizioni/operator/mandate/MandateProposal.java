package it.opposizioni.operator.mandate;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side proposes to the other; the caller's operator is the side that is not named. */
@Schema(name = "MandateProposal")
record MandateProposal(
        @Schema(description = "The call centre, when the caller's operator is the principal")
        UUID outsourcerId,

        @Schema(description = "The operator to call for, when the caller's operator is the call centre")
        UUID principalId,

        @NotEmpty
        @Size(max = 200)
        @Schema(description = "Numbers that the outsourcer declares now, alone or within a range")
        List<@NotNull @Size(max = 40) String> callingNumbers,

        @NotNull @Schema(description = "First day") LocalDate from,
        @Schema(description = "Last day; may be left out") LocalDate until) {

    private static final Text EITHER = Text.of(
            "Indica l'altra parte: \"outsourcerId\" se dai il mandato, \"principalId\" se lo ricevi.",
            "Name the other side: \"outsourcerId\" when you give the mandate, \"principalId\" when you take it.");

    /** @throws DomainException 422 unless exactly one side is named */
    Mandate.Parties between(UUID proposer) {
        if ((outsourcerId == null) == (principalId == null)) {
            throw DomainException.invalid("/outsourcerId", "ONE_OF", EITHER);
        }
        return outsourcerId != null
                ? new Mandate.Parties(proposer, outsourcerId, proposer)
                : new Mandate.Parties(principalId, proposer, proposer);
    }

    /** The field that names the other side. */
    String otherSide() {
        return outsourcerId != null ? "/outsourcerId" : "/principalId";
    }
}
