package it.opposizioni.registry.organisation;

import it.opposizioni.kit.text.Printable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to represent an organisation.
 *
 * @param name of the organisation
 * @param taxCode its 11 digits; of a sole trader the 16 characters of who asks
 * @param evidenceReference what proves the role, and where it can be looked up
 * @param language of the letters to the organisation
 */
@Schema(name = "NewOrganisation")
record NewOrganisation(
        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE)
        String name,

        @NotBlank
        @Size(max = 32)
        @Schema(
                description = "The organisation's 11 digits; a sole trader's own 16 characters",
                examples = "00743110157")
        String taxCode,

        @NotNull RepresentativeRole role,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Printable.LINE)
        @Schema(description = "For example the number of the extract of the companies register")
        String evidenceReference,

        @Pattern(regexp = "it|en") String language) {

    String languageOrItalian() {
        return language == null ? "it" : language;
    }

    @Override
    public String toString() {
        return "NewOrganisation";
    }
}
