package it.opposizioni.operator.mandate;

import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a principal proposes to an outsourcer. */
@Schema(name = "MandateProposal")
record MandateProposal(
        @NotNull @Schema(description = "The call centre, as the directory names it")
        UUID outsourcerId,

        @NotEmpty @Size(max = 200) @Schema(description = "Numbers that the outsourcer declares now")
        List<@NotNull PhoneNumber> callingNumbers,

        @NotNull @Schema(description = "First day") LocalDate from,
        @Schema(description = "Last day; may be left out") LocalDate until) {}
