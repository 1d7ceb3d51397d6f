package it.opposizioni.operator.registration;

import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.registration.application.ApplicationSection;
import it.opposizioni.operator.registration.application.SectionReason;
import it.opposizioni.operator.registration.application.SectionReasons;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of an operator's history, or a change of its data. */
@Schema(name = "OperatorStateChange")
record StateChange(
        long version,
        OperatorState state,

        @Schema(description = "What was done; null for the beginning")
        OperatorAction act,

        Actor.Who by,

        @Schema(
                description =
                        "A person's own words, or in the language asked for that a case of the regulator asks for it")
        String reason,

        List<SectionReason> reasons,
        Instant at,

        @Schema(description = "Which of its data a registered operator has changed; null unless act is CHANGE")
        ApplicationSection section) {

    /** With its reason in a language. */
    StateChange in(Locale language) {
        Text said = StateReason.of(reason);
        return new StateChange(version, state, act, by, said == null ? null : said.in(language), reasons, at, section);
    }

    static StateChange of(Object[] row) {
        return new StateChange(
                ((Number) row[0]).longValue(),
                OperatorState.valueOf((String) row[1]),
                row[2] == null ? null : OperatorAction.valueOf((String) row[2]),
                row[3] == null ? null : Actor.Who.valueOf((String) row[3]),
                (String) row[4],
                SectionReason.of(SectionReasons.read((String) row[5])),
                (Instant) row[6],
                row[7] == null ? null : ApplicationSection.valueOf((String) row[7]));
    }
}
