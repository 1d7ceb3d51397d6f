package it.opposizioni.operator.registration;

import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.registration.application.ApplicationSection;
import it.opposizioni.operator.registration.application.OperatorProfile;
import it.opposizioni.operator.registration.application.Representative;
import it.opposizioni.operator.registration.surcharge.Surcharge;
import it.opposizioni.operator.team.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How operators are shown: to everybody, and to themselves and those who supervise them. */
public final class OperatorView {

    @Schema(name = "OperatorInDirectory", description = "What everybody may know of an operator")
    record Public(
            UUID id,
            String name,
            String seat,
            String contact,
            String rocNumber,
            OperatorState state,
            Instant since,

            @Schema(description = "How many numbers it declares that it calls from")
            long callingNumbers,

            @Schema(
                    description = "Month of its last consultation, in Rome; null before the first",
                    examples = "2026-11")
            String lastConsultationMonth) {

        static Public of(Operator operator, long callingNumbers, Instant now) {
            Instant last = operator.lastConsultationAt();
            return new Public(
                    operator.id(),
                    operator.name(),
                    operator.seat(),
                    operator.profile().contact(),
                    operator.profile().rocNumber(),
                    operator.state(now),
                    operator.stateSince(),
                    callingNumbers,
                    last == null ? null : YearMonth.from(Rome.day(last)).toString());
        }
    }

    /** How far one task of the application is. */
    @Schema(name = "OperatorSection")
    record SectionView(
            ApplicationSection section,
            ApplicationSection.Status status,

            @Schema(description = "Why the registrar returned it")
            String reason) {}

    @Schema(name = "Operator", description = "An operator as it sees itself")
    public record Full(
            UUID id,
            String name,
            String seat,
            String contact,
            String vatNumber,
            String rocNumber,
            boolean callsForOthers,
            OperatorState state,

            @Schema(
                    description =
                            "Why it has this state: a person's own words, or in the language asked for that a case of the regulator"
                                    + " asks for it; null after the application")
            String stateReason,

            Instant since,

            @Schema(description = "When it was submitted last; null for a draft")
            Instant appliedAt,

            Instant approvedAt,
            Instant lastConsultationAt,
            long version,
            String pec,
            Boolean callsItself,
            Boolean outsources,
            boolean declaration,

            @Schema(description = "Only for its owners and for those who supervise it")
            Representative representative,

            @Schema(
                    description =
                            "The last day for the registrar's answer (DPR 26/2022 art. 5 c. 2); null unless it is waited for")
            LocalDate answerDue,

            @Schema(
                    description =
                            "When the registration ends unless it consults before, at the end of a day in Rome; null unless it is active")
            Instant lapsesAt,

            List<SectionView> sections,

            @Schema(description = "The caller's role in its team; null for those who supervise it")
            TeamRole myRole,

            @Schema(description = "Null unless it pays one today")
            Surcharge surcharge) {}

    /**
     * For whom an operator is shown.
     *
     * @param role in its team; null for those who supervise
     */
    record Reader(TeamRole role, Locale language) {}

    /**
     * @param surcharge null when it pays none
     * @param now the state is as of this instant
     */
    static Full full(Operator operator, Reader reader, Surcharge surcharge, RegistrationPeriod period, Instant now) {
        TeamRole myRole = reader.role();
        Text reason = StateReason.of(operator.stateReason());
        OperatorProfile profile = operator.profile();
        OperatorState state = operator.state(now);
        boolean lapsed = state != operator.recordedState();
        return new Full(
                operator.id(),
                profile.name(),
                profile.seat(),
                profile.contact(),
                profile.vatNumber(),
                profile.rocNumber(),
                profile.callsForOthers(),
                state,
                lapsed || reason == null ? null : reason.in(reader.language()),
                lapsed ? operator.lapsesAt() : operator.stateSince(),
                operator.appliedAt(),
                operator.approvedAt(),
                operator.lastConsultationAt(),
                operator.version(),
                profile.pec(),
                profile.callsItself(),
                profile.outsources(),
                profile.isDeclared(),
                myRole == null || myRole == TeamRole.OWNER ? profile.representative() : null,
                state == OperatorState.APPLIED ? period.answerDue(operator.appliedAt()) : null,
                state == OperatorState.ACTIVE ? operator.lapsesAt() : null,
                Arrays.stream(ApplicationSection.values())
                        .map(s -> new SectionView(s, profile.status(s, state), profile.reason(s)))
                        .toList(),
                myRole,
                surcharge);
    }

    private OperatorView() {}
}
