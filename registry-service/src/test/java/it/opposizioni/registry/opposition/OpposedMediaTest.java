package it.opposizioni.registry.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.medium.OppositionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OpposedMediaTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    private static final ActivationPeriods PERIODS =
            new ActivationPeriods(new ActivationPeriod(15), new ActivationPeriod(30));

    /** What a person does with one medium, some days after the act before. */
    record Act(
            boolean adds, Medium medium, @IntRange(max = 40) int daysLater) {}

    /** Against a map of dates: only what is added or dropped changes, and all that is told follows from it. */
    @Property
    void theDatesOfTheOtherMediumNeverMove(
            @ForAll @NotEmpty Set<Medium> first, @ForAll @Size(max = 30) List<@IntRange(max = 159) Integer> acts) {
        Opposition opposition = begun(first);
        Map<Medium, MediumDates> model = new EnumMap<>(Medium.class);
        first.forEach(medium -> model.put(medium, PERIODS.of(medium, START)));
        Set<Medium> told = EnumSet.noneOf(Medium.class);
        Instant now = START;
        for (int encoded : acts) {
            Act act = new Act(encoded % 2 == 0, Medium.values()[encoded / 2 % 2], encoded / 4);
            now = now.plus(Duration.ofDays(act.daysLater()));
            apply(act, opposition, model, told, now);
            announce(opposition, model, told, now);
            assertSame(opposition, model, now);
        }
    }

    private static void apply(
            Act act, Opposition opposition, Map<Medium, MediumDates> model, Set<Medium> told, Instant now) {
        if (act.adds() && !model.containsKey(act.medium())) {
            opposition.addMedia(Set.of(act.medium()), now, PERIODS);
            model.put(act.medium(), PERIODS.of(act.medium(), now));
            told.remove(act.medium());
        } else if (!act.adds() && model.size() == 2) {
            opposition.askWithdrawal(act.medium(), now, now);
            opposition.withdrawMedium();
            model.remove(act.medium());
        }
    }

    /** Each medium that became active is announced once, and again only after it was dropped and added. */
    private static void announce(Opposition opposition, Map<Medium, MediumDates> model, Set<Medium> told, Instant now) {
        List<Medium> due = model.values().stream()
                .filter(dates -> !now.isBefore(dates.activeFrom()) && !told.contains(dates.medium()))
                .map(MediumDates::medium)
                .toList();
        List<Medium> announced = Arrays.stream(Medium.values())
                .filter(medium -> opposition.announceActivation(medium, now).isPresent())
                .toList();
        assertThat(announced).containsExactlyInAnyOrderElementsOf(due);
        told.addAll(due);
    }

    private static void assertSame(Opposition opposition, Map<Medium, MediumDates> model, Instant now) {
        assertThat(opposition.dates()).containsExactlyElementsOf(model.values());
        assertThat(opposition.media()).containsExactlyElementsOf(model.keySet());
        MediumDates leading = model.values().iterator().next();
        assertThat(opposition.leading().effectiveFrom()).isEqualTo(leading.effectiveFrom());
        assertThat(opposition.leading().activeFrom()).isEqualTo(leading.activeFrom());
        assertThat(opposition.status(now))
                .isEqualTo(now.isBefore(leading.activeFrom()) ? OppositionStatus.REGISTERED : OppositionStatus.ACTIVE);
    }

    @Test
    void callsHaveFifteenDaysAndPostThirty() {
        assertThat(begun(Set.of(Medium.TELEPHONE, Medium.POST)).dates())
                .containsExactly(
                        new MediumDates(Medium.TELEPHONE, START, Instant.parse("2026-12-10T23:00:00Z")),
                        new MediumDates(Medium.POST, START, Instant.parse("2026-12-25T23:00:00Z")));
    }

    @Test
    void theLastMediumIsNotDropped() {
        Opposition opposition = begun(Set.of(Medium.POST));
        assertThatIllegalStateException().isThrownBy(() -> opposition.askWithdrawal(Medium.POST, START, START));
    }

    @Test
    void whatIsOpposedIsNotAddedAgain() {
        Opposition opposition = begun(Set.of(Medium.TELEPHONE));
        assertThatIllegalStateException()
                .isThrownBy(() -> opposition.addMedia(Set.of(Medium.TELEPHONE), START, PERIODS));
    }

    private static Opposition begun(Set<Medium> media) {
        return Opposition.register(
                new UUID(0, 1),
                PhoneNumber.ofDigits(393331234567L),
                "giulia",
                OppositionAct.REGISTER,
                media,
                "OPP-1",
                START,
                PERIODS);
    }
}
