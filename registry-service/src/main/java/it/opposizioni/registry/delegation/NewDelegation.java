package it.opposizioni.registry.delegation;

import it.opposizioni.kit.text.Printable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An offer.
 *
 * @param name what the principal calls the delegate
 * @param taxCode of a person
 * @param lastDay without an end when absent
 */
@Schema(name = "NewDelegation")
record NewDelegation(
        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE)
        String name,

        @NotBlank @Size(max = 32) String taxCode,

        @Schema(description = "Last day, in Rome; without an end when absent")
        LocalDate lastDay) {

    @Override
    public String toString() {
        return "NewDelegation";
    }
}
