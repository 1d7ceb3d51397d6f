package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.ComparedRegister;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationOutcome;
import it.opposizioni.operator.consultation.ValidityPeriod;
import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.numbercheck.NumberChecks.Sealed;
import it.opposizioni.operator.consultation.screening.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a quick check. */
@Schema(name = "NumberCheck")
record NumberCheckView(
        @Schema(description = "The consultation that this is: its counts and its receipt are found there")
        UUID consultationId,

        UUID campaignId,

        @Schema(
                description = "For whom an outsourcer consulted; null when the operator consulted for itself",
                nullable = true)
        UUID onBehalfOf,

        @Schema(description = "The state of the register that all of the numbers were compared with")
        long registerVersion,

        @Schema(
                description =
                        "The instant at which the register was in that state: every change that was recorded up to then is in it, and"
                                + " none after")
        Instant registerAsOf,

        @Schema(description = "The registry's stream of events")
        UUID registerStream,

        Integer registerEpoch,

        @Schema(description = "The number of the last event of that stream which is in the register")
        Long registerSequence,

        Instant sealedAt,

        @Schema(
                description =
                        "The first instant at which it is no longer valid: the end of the 15th day in Rome for calls, of the 30th"
                                + " for post")
        Instant validUntil,

        @Schema(description = "The last day on which it is valid")
        LocalDate lastValidDay,

        @Schema(description = "For the verification page", examples = "7K3M9QX2T8VWB4ND")
        String receiptCode,

        @Schema(description = "In the order of the question")
        List<Item> items) {

    @Schema(name = "CheckedNumber")
    record Item(
            @Schema(description = "As it was written", nullable = true, examples = "333 123 4567")
            String input,

            @Schema(description = "As it was read; null when INVALID", nullable = true)
            PhoneNumber number,

            @Schema(
                    description =
                            "EXEMPTED: opposed, but the person lets this operator contact it; may be contacted too")
            NumberResult answer,

            @Schema(
                    description = "The last day of the exemption; null unless EXEMPTED, and when it has no end",
                    nullable = true)
            LocalDate exemptedUntil,

            @Schema(
                    description =
                            "Why it is INVALID: EMPTY, NOT_A_NUMBER, TOO_SHORT, TOO_LONG, IMPOSSIBLE or FOREIGN; else null",
                    nullable = true)
            String code,

            @Schema(description = "The same in words", nullable = true)
            String detail) {

        static Item of(ReadNumber read, ComparedWith compared, Locale language) {
            if (!read.isValid()) {
                var reason = read.reason();
                return new Item(
                        read.input(),
                        null,
                        NumberResult.INVALID,
                        null,
                        reason.name(),
                        reason.words().in(language));
            }
            Screening answer = compared.answer(read.digits());
            return new Item(
                    read.input(),
                    PhoneNumber.ofDigits(read.digits()),
                    NumberResult.of(answer),
                    answer == Screening.EXEMPTED ? lastDay(compared.exemptedUntil(read.digits())) : null,
                    null,
                    null);
        }

        private static LocalDate lastDay(long epochSecond) {
            return epochSecond == Exemptions.OPEN_ENDED ? null : Exemptions.lastDay(epochSecond);
        }
    }

    static NumberCheckView of(UUID campaignId, List<ReadNumber> numbers, Sealed sealed, Locale language) {
        ComparedWith compared = sealed.compared();
        Consultation consultation = sealed.consultation();
        ConsultationOutcome outcome = consultation.outcome();
        ComparedRegister register = consultation.register();
        return new NumberCheckView(
                consultation.id(),
                campaignId,
                consultation.onBehalfOf(),
                register.version(),
                register.asOf(),
                register.stream(),
                register.epoch(),
                register.sequence(),
                outcome.sealedAt(),
                outcome.validUntil(),
                ValidityPeriod.lastDay(outcome.validUntil()),
                outcome.receiptCode(),
                numbers.stream()
                        .map(number -> Item.of(number, compared, language))
                        .toList());
    }
}
