package it.opposizioni.complaint.cases.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.opposizioni.complaint.cases.gathering.GatheringRule.Loose;
import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GatheringRuleTest {

    private static final GatheringRule RULE = new GatheringRule(5, 10);
    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");

    private static Loose loose(String reporter, Instant filedAt) {
        return new Loose(UUID.randomUUID(), reporter, filedAt);
    }

    private static List<Loose> people(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> loose("person " + i, FIRST.plus(apart.multipliedBy(i))))
                .toList();
    }

    @Test
    void fivePeopleWithinTenDaysMakeACase() {
        assertThat(RULE.due(people(4, Duration.ofDays(1)))).isEmpty();
        List<Loose> five = people(5, Duration.ofDays(1));
        assertThat(RULE.due(five))
                .containsExactlyElementsOf(five.stream().map(Loose::id).toList());
    }

    /** The ten days begin and end at midnight in Rome. */
    @Test
    void theTenthDayCountsAndTheEleventhDoesNot() {
        List<Loose> four = people(4, Duration.ofHours(1));
        List<Loose> onTheTenth = new ArrayList<>(four);
        onTheTenth.add(loose("late", Instant.parse("2026-11-10T22:59:59Z")));
        assertThat(RULE.due(onTheTenth)).hasSize(5);

        List<Loose> onTheEleventh = new ArrayList<>(four);
        onTheEleventh.add(loose("later", Instant.parse("2026-11-10T23:00:00Z")));
        assertThat(RULE.due(onTheEleventh)).isEmpty();
        assertThat(RULE.reach(Instant.parse("2026-11-10T22:59:59Z"))).isEqualTo("2026-10-31T23:00:00Z");
    }

    @Test
    void onePersonOpensNoCase() {
        List<Loose> eager =
                IntStream.range(0, 20).mapToObj(i -> loose("eager", FIRST)).toList();
        assertThat(RULE.due(eager)).isEmpty();
    }

    /** What the same people add belongs to it as well. */
    @Test
    void allOfTheDaysAreInTheCase() {
        List<Loose> all = new ArrayList<>(people(5, Duration.ofDays(1)));
        all.add(loose("person 0", FIRST.plus(Duration.ofDays(2))));
        all.add(loose("long before", FIRST.minus(Duration.ofDays(40))));
        assertThat(RULE.due(all)).hasSize(6);
    }

    /** Four people who complain all the time, each day: a look at every day for every complaint would take minutes. */
    @Test
    void manyComplaintsTakeNoLongerThanTheyAreMany() {
        List<Loose> many = IntStream.range(0, 50_000)
                .mapToObj(i -> loose("person " + i % 4, FIRST.plus(Duration.ofMinutes(i))))
                .toList();
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(RULE.due(many)).isEmpty());
    }

    @Provide
    Arbitrary<List<Loose>> crowd() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 60 * 24 * 60))
                .as((person, minute) -> loose("person " + person, FIRST.plus(Duration.ofMinutes(minute))))
                .list()
                .ofMaxSize(25);
    }

    /** Compared with a plain count over every ten days. */
    @Property
    void aCaseIsDueExactlyWhenSomeTenDaysHaveFivePeople(@ForAll("crowd") List<Loose> crowd, @ForAll Random random) {
        boolean expected = false;
        for (Loose first : crowd) {
            var begin = first.filedAt().atZone(Rome.ZONE).toLocalDate();
            var people = new HashSet<String>();
            for (Loose each : crowd) {
                var day = each.filedAt().atZone(Rome.ZONE).toLocalDate();
                if (!day.isBefore(begin) && day.isBefore(begin.plusDays(10))) {
                    people.add(each.reporter());
                }
            }
            expected |= people.size() >= 5;
        }
        List<Loose> shuffled = new ArrayList<>(crowd);
        Collections.shuffle(shuffled, random);

        assertThat(RULE.due(crowd).isEmpty()).isEqualTo(!expected);
        assertThat(RULE.due(shuffled)).isEqualTo(RULE.due(crowd));
    }
}
