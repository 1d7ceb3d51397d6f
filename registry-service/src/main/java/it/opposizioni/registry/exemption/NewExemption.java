package it.opposizioni.registry.exemption;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a holder lets call, and for how long. */
@Schema(name = "NewExemption")
public record NewExemption(
        @NotNull UUID operatorId,

        @Schema(description = "First day, in Rome; today, and at once, when absent")
        LocalDate from,

        @Schema(description = "Last day; without an end when absent")
        LocalDate until) {

    /** The same, at once where its first day is over: what is decided later than it was asked for begins late. */
    public NewExemption notBefore(LocalDate today) {
        return from != null && from.isBefore(today) ? new NewExemption(operatorId, null, until) : this;
    }
}
