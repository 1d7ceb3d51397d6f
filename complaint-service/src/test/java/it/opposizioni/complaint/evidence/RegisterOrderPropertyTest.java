package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * A caller was told that the number may be called. That agrees with the register exactly when the registration came after the state of
 * the register that the list was compared with, whatever the clocks and the seal say.
 */
class RegisterOrderPropertyTest {

    private static final UUID STREAM = new UUID(7, 7);
    private static final Instant MORNING = Instant.parse("2026-11-15T08:00:00Z");

    @Property
    void theNumbersOfOneStreamDecide(
            @ForAll @LongRange(min = 1, max = 60) long registration,
            @ForAll @LongRange(min = 0, max = 60) long snapshot,
            @ForAll @IntRange(min = -7200, max = 7200) int registeredAt,
            @ForAll @IntRange(min = -7200, max = 7200) int asOf,
            @ForAll @IntRange(min = -7200, max = 7200) int sealedAt) {
        Facts facts = facts(
                new RegisterPosition(STREAM, 1, registration, at(registeredAt)),
                new RegisterPosition(STREAM, 1, snapshot, at(asOf)),
                at(registeredAt),
                at(sealedAt));

        assertThat(Assessment.of(facts).finding())
                .isEqualTo(registration > snapshot ? Finding.IN_ACTIVATION : Finding.INCOMPLETE);
    }

    /** After a restore of the register its numbers start again: its instants never run backwards. */
    @Property
    void theRegistersInstantsDecideBetweenTwoEpochs(
            @ForAll @LongRange(min = 1, max = 60) long registration,
            @ForAll @LongRange(min = 0, max = 60) long snapshot,
            @ForAll @IntRange(min = -7200, max = 7200) int registeredAt,
            @ForAll @IntRange(min = -7200, max = 7200) int asOf,
            @ForAll @IntRange(min = -7200, max = 7200) int sealedAt) {
        Facts facts = facts(
                new RegisterPosition(STREAM, 2, registration, at(registeredAt)),
                new RegisterPosition(STREAM, 1, snapshot, at(asOf)),
                at(registeredAt),
                at(sealedAt));

        assertThat(Assessment.of(facts).finding())
                .isEqualTo(registeredAt > asOf ? Finding.IN_ACTIVATION : Finding.INCOMPLETE);
    }

    /** Seen: a list of two hours, compared at eight, sealed at ten; the number was registered at nine. */
    @Example
    void aNumberThatIsRegisteredBetweenTheSnapshotAndTheSealContradictsNothing() {
        Facts facts = facts(
                new RegisterPosition(null, null, null, MORNING.plusSeconds(3600)),
                new RegisterPosition(null, null, null, MORNING),
                MORNING.plusSeconds(3600),
                MORNING.plusSeconds(7200));

        assertThat(Assessment.of(facts).finding()).isEqualTo(Finding.IN_ACTIVATION);
        assertThat(Assessment.of(facts).reasons())
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.ANSWER_CONTRADICTS_REGISTER);
    }

    private static Facts facts(
            RegisterPosition registration, RegisterPosition compared, Instant registeredAt, Instant sealedAt) {
        return new FactsBuilder()
                .registeredOn(registeredAt.toString())
                .recorded(registration)
                .consultations(new Consultation(
                        new UUID(4, 1),
                        FactsBuilder.SQUILLO.operatorId(),
                        FactsBuilder.SQUILLO.name(),
                        null,
                        "TELEPHONE",
                        Answer.CALLABLE,
                        sealedAt,
                        sealedAt.plusSeconds(15 * 86_400),
                        "7K3MQ9XD40TQ2B8C",
                        compared))
                .build();
    }

    private static Instant at(int seconds) {
        return MORNING.plusSeconds(seconds);
    }
}
