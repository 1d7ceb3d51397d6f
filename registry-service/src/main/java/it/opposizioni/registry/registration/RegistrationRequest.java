package it.opposizioni.registry.registration;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.FormerEntries;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The request of a registration.
 *
 * @param lines one to five (DPR 26/2022 art. 7 c. 3 lets a person register several at once)
 * @param declaration that the person holds the lines
 * @param language of later messages; that of the request when absent
 */
record RegistrationRequest(
        @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid Line> lines,
        @NotNull @AssertTrue Boolean declaration,
        Language language) {

    /**
     * One number.
     *
     * @param media what is opposed; calls when absent
     * @param formerEntry what becomes of what somebody else has registered of it. Absent from an app it is ASK; absent from the site, whose
     *     release before knew no such question, what somebody with an account has registered ends, and what was registered without one goes
     *     on as this person's
     */
    record Line(
            @NotNull PhoneNumber number,
            @NotNull UUID proofId,
            @Size(min = 1) Set<@NotNull Medium> media,
            FormerEntries.Answer formerEntry) {

        Set<Medium> opposed() {
            return media == null ? Set.of(Medium.TELEPHONE) : media;
        }

        private Line askingFirst() {
            return formerEntry == null ? new Line(number, proofId, media, FormerEntries.Answer.ASK) : this;
        }
    }

    /** The same, by which nothing of somebody else's ends unasked. */
    RegistrationRequest askingFirst() {
        return new RegistrationRequest(lines.stream().map(Line::askingFirst).toList(), declaration, language);
    }

    /** The languages that the register writes in. */
    enum Language {
        it,
        en
    }
}
