package it.opposizioni.registry.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many numbers of one holder, which come by e-mail or post (DPR 26/2022 art. 7 c. 3): an organisation registers its lines. */
public final class NumberList {

    private NumberList() {}

    /**
     * What came.
     *
     * @param numbers as they were written, in the order of the list
     */
    @Schema(name = "DeskNumberList")
    record Entry(
            @NotNull @Size(min = 1, max = 1_000)
            List<@NotNull @Size(max = 64) @Pattern(regexp = Printable.LINE) String> numbers,

            @Size(min = 1) Set<@NotNull Medium> media,
            @NotNull DeskChannel channel,
            @NotNull Instant receivedAt,

            @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE)
            String evidenceReference,

            @NotNull @Valid DeskEntry.Holder holder,

            @Size(min = 1, max = 200) @Pattern(regexp = Printable.LINE)
            String askedBy,

            @Pattern(regexp = "it|en") String language) {

        /** The same, about the list as a whole. */
        DeskEntry withoutNumber() {
            return new DeskEntry(
                    null, media, channel, receivedAt, evidenceReference, holder, askedBy, language, null, null, null);
        }
    }

    /**
     * A list that an organisation has sent on the site, once a registrar has seen the evidence.
     *
     * @param id of the list
     * @param numbers at most 1,000
     * @param media what they oppose; null of numbers that are to leave the register
     * @param channel how the evidence came
     * @param receivedAt when the list was sent
     * @param sentBy name of who acts for the organisation; null when the identity provider states none
     * @param registrar subject of who confirmed it
     */
    public record Confirmed(
            UUID id,
            DeskHolders.Organisation organisation,
            List<String> numbers,
            Set<Medium> media,
            DeskChannel channel,
            Instant receivedAt,
            String evidenceReference,
            String sentBy,
            String registrar) {

        Entry entry() {
            return new Entry(
                    numbers,
                    media,
                    channel,
                    receivedAt,
                    evidenceReference,
                    new DeskEntry.Holder(
                            organisation.name(), organisation.taxCode().value(), null),
                    sentBy,
                    organisation.language());
        }
    }

    /** What became of a line of the list. */
    public enum Outcome {
        RECORDED,
        /** That holder opposes all of it already. */
        ALREADY,
        /** Another person holds it. */
        HELD_BY_ANOTHER,
        /** In a list that registers nothing: that holder has not registered it. Whether somebody else has is nobody's to know. */
        NOT_YOURS,
        /** In such a list: it is about to leave the register. */
        LEAVING,
        /** In a list about a company: too many companies may call the number already, or this one is no longer in the directory. */
        NOT_POSSIBLE,
        /** It stands further up in the list. */
        TWICE,
        /** A number, and of no Italian line. */
        NOT_A_LINE,
        NOT_A_NUMBER
    }

    /**
     * One line of the list.
     *
     * @param number as people write it where it is one, else as it came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeskListLine")
    public record Line(int line, String number, Outcome outcome, UUID oppositionId) {}

    /** @param protocol of what was recorded; absent when nothing was */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeskListResult")
    public record Result(String protocol, int recorded, List<Line> lines) {}
}
