package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.history.DeskChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What registrars ask, say and see over HTTP of lists of organisations, whatever these ask for. */
public final class ReviewedLists {

    private ReviewedLists() {}

    /** Which of them: those that wait for a registrar, or the others. */
    @Schema(name = "NumberListListing")
    public enum Which {
        OPEN,
        DONE
    }

    @Schema(name = "NumberListEvidence")
    public record Evidence(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = Printable.LINE)
            @Schema(description = "Where the contract or the invoice is kept that shows whose lines they are")
            String evidenceReference,

            @NotNull @Schema(description = "How that came") DeskChannel channel) {}

    @Schema(name = "NumberListRefusal")
    public record Refusal(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = Printable.LINES)
            String reason) {}

    /**
     * What registrars alone see of a list.
     *
     * @param organisation its name
     * @param evidenceReference with the next one absent until a registrar has seen the evidence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NumberListReview")
    public record Review(String organisation, String taxCode, String evidenceReference, DeskChannel evidenceChannel) {

        public static Review of(DeskHolders.Organisation organisation, String evidenceReference, DeskChannel channel) {
            return new Review(organisation.name(), organisation.taxCode().value(), evidenceReference, channel);
        }
    }
}
