package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.text.Printable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person who may sign for the company. */
@Schema(name = "LegalRepresentative")
public record Representative(
        @Size(max = 200) @Pattern(regexp = Printable.LINE) @Schema(examples = "Anna Conti")
        String name,

        @Size(max = 20) @Pattern(regexp = Printable.LINE) @Schema(description = "The person's tax code, 16 characters")
        String taxCode,

        @Email @Size(max = 254) @Pattern(regexp = Printable.LINE)
        String email) {

    static final Representative NONE = new Representative(null, null, null);

    @Override
    public String toString() {
        return "Representative[…]";
    }
}
