package it.opposizioni.registry.desk;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came to the desk.
 *
 * @param media of an opposition, what is to be opposed; calls when absent. Of the withdrawal of one medium, that medium. Absent of all others
 * @param evidenceReference where the letter, the message or the recording is kept
 * @param askedBy who asked, when that was not the holder: a delegate, of whom the evidence has the proxy
 * @param language of the letters to the holder
 * @param operatorId the company that may call, or no longer; only for those two
 * @param from the first day on which it may; at once when absent
 * @param until the last one; without an end when absent
 */
@Schema(name = "DeskEntry")
record DeskEntry(
        @NotNull PhoneNumber number,
        @Size(min = 1) Set<@NotNull Medium> media,
        @NotNull DeskChannel channel,

        @NotNull @Schema(description = "When it came; not in the future")
        Instant receivedAt,

        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE)
        String evidenceReference,

        @NotNull @Valid Holder holder,

        @Size(min = 1, max = 200)
        @Pattern(regexp = Printable.LINE)
        @Schema(description = "A delegate; the proxy is kept with the evidence")
        String askedBy,

        @Pattern(regexp = "it|en") String language,

        @Schema(description = "Of an exemption, or of its end")
        UUID operatorId,

        @Schema(description = "Of an exemption: first day, in Rome; once it is approved when absent, or over by then")
        LocalDate from,

        @Schema(description = "Of an exemption: last day; without an end when absent")
        LocalDate until) {

    /** What a withdrawal of one medium is about. */
    Optional<Medium> singleMedium() {
        return media == null || media.size() != 1
                ? Optional.empty()
                : Optional.of(media.iterator().next());
    }

    /** @param taxCode of a person, or the 11 digits of an organisation that holds the line */
    @Schema(name = "DeskEntryHolder")
    record Holder(
            @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE)
            String name,

            @NotBlank @Size(max = 32) String taxCode,

            @Email @Size(max = 254) @Pattern(regexp = Printable.LINE)
            String email) {}

    Set<Medium> opposed() {
        return media == null ? Set.of(Medium.TELEPHONE) : media;
    }

    String languageOrItalian() {
        return language == null ? "it" : language;
    }
}
