package it.opposizioni.registry.asof;

import static it.opposizioni.registry.medium.Medium.POST;
import static it.opposizioni.registry.medium.Medium.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.registry.asof.NumberAsOf.Answer;
import it.opposizioni.registry.asof.NumberFact.What;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each rule by an example; days are counted from the first of November. */
class NumberAsOfTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID BETA = new UUID(1, 2);
    private static final UUID EXEMPTION = new UUID(2, 1);
    private static final Set<Medium> CALLS = Set.of(TELEPHONE);

    private final List<NumberFact> facts = new ArrayList<>();

    @Test
    void nothingIsOpposedBeforeItBegan() {
        fact(FIRST, 5, new What.Began(Origin.CITIZEN, CALLS));
        assertThat(calls(4, 30)).isEqualTo(new Answer(false, null, null, Right.NONE, null));
        assertThat(calls(5, 30)).isEqualTo(new Answer(true, FIRST, Origin.CITIZEN, Right.EXPLICIT_OPPOSITION, day(5)));
        assertThat(post(5, 30).right()).isEqualTo(Right.NONE);
    }

    /** DPR 26/2022 art. 7 c. 10: without a request, earlier consents count. */
    @Test
    void whatATelcoReportedRevokesNoConsent() {
        fact(FIRST, 5, new What.Began(Origin.TELCO_DEFAULT, CALLS));
        assertThat(calls(6, 30)).isEqualTo(new Answer(true, FIRST, Origin.TELCO_DEFAULT, Right.TELCO_DEFAULT, null));
        assertThat(Right.TELCO_DEFAULT.citation()).contains("art. 7 c. 10");
    }

    @Test
    void aClaimIsAnExplicitRequestFromThenOn() {
        fact(FIRST, 5, new What.Began(Origin.CARRIED_OVER, CALLS));
        fact(FIRST, 9, new What.Claimed(Set.of(TELEPHONE, POST)));
        assertThat(calls(8, 30).right()).isEqualTo(Right.CARRIED_OVER);
        assertThat(calls(8, 30).consentsRevokedAsOf()).isNull();
        assertThat(calls(9, 30).right()).isEqualTo(Right.EXPLICIT_OPPOSITION);
        assertThat(calls(9, 30).consentsRevokedAsOf()).isEqualTo(day(9));
        assertThat(post(8, 30).opposed()).isFalse();
        assertThat(post(9, 30).opposed()).isTrue();
    }

    @Test
    void aRenewalMovesTheDayFromWhichConsentsCount() {
        fact(FIRST, 5, new What.Began(Origin.CITIZEN, CALLS));
        fact(FIRST, 12, new What.Renewed());
        assertThat(calls(11, 30).consentsRevokedAsOf()).isEqualTo(day(5));
        assertThat(calls(12, 30).consentsRevokedAsOf()).isEqualTo(day(12));
    }

    /** Nobody has claimed it, and a call from the line renewed it. */
    @Test
    void aRenewalOfWhatNobodyHoldsRevokesConsentsToo() {
        fact(FIRST, 5, new What.Began(Origin.TELCO_DEFAULT, CALLS));
        fact(FIRST, 12, new What.Renewed());
        assertThat(calls(11, 30).consentsRevokedAsOf()).isNull();
        assertThat(calls(12, 30))
                .isEqualTo(new Answer(true, FIRST, Origin.TELCO_DEFAULT, Right.TELCO_DEFAULT, day(12)));
    }

    @Test
    void aMediumThatIsAddedLaterRevokesConsentsAsOfThen() {
        fact(FIRST, 5, new What.Began(Origin.CITIZEN, CALLS));
        fact(FIRST, 9, new What.MediaChanged(Set.of(TELEPHONE, POST)));
        fact(FIRST, 12, new What.MediaChanged(Set.of(POST)));
        assertThat(calls(10, 30).consentsRevokedAsOf()).isEqualTo(day(5));
        assertThat(post(10, 30).consentsRevokedAsOf()).isEqualTo(day(9));
        assertThat(calls(12, 30).opposed()).isFalse();
        assertThat(post(12, 30).opposed()).isTrue();
    }

    /** L. 5/2018 art. 1 c. 4. */
    @Test
    void anExemptionIsForItsOperatorInItsPeriod() {
        fact(FIRST, 1, new What.Began(Origin.CITIZEN, CALLS));
        facts.add(new NumberFact(FIRST, 1, day(10), day(3), new What.Exempted(EXEMPTION, ACME, day(20))));
        assertThat(calls(9, 30, ACME).opposed()).isTrue();
        assertThat(calls(10, 30, ACME)).isEqualTo(new Answer(false, FIRST, Origin.CITIZEN, Right.EXEMPTION, day(1)));
        assertThat(calls(10, 30, BETA).opposed()).isTrue();
        assertThat(calls(10, 30, null).opposed()).isTrue();
        assertThat(calls(19, 30, ACME).opposed()).isFalse();
        assertThat(calls(20, 30, ACME).right()).isEqualTo(Right.EXPLICIT_OPPOSITION);
    }

    @Test
    void anExemptionThatIsTakenBackEndsAlsoBeforeItBegan() {
        fact(FIRST, 1, new What.Began(Origin.CITIZEN, CALLS));
        facts.add(new NumberFact(FIRST, 1, day(10), day(3), new What.Exempted(EXEMPTION, ACME, null)));
        facts.add(new NumberFact(FIRST, 2, day(4), day(4), new What.ExemptionEnded(EXEMPTION)));
        assertThat(calls(11, 30, ACME).opposed()).isTrue();
        assertThat(calls(11, 3, ACME).right()).isEqualTo(Right.EXEMPTION);
    }

    @Test
    void aWithdrawalEndsItForGoodWithItsExemptions() {
        fact(FIRST, 1, new What.Began(Origin.CITIZEN, CALLS));
        facts.add(new NumberFact(FIRST, 1, day(2), day(2), new What.Exempted(EXEMPTION, ACME, null)));
        fact(FIRST, 8, new What.Ended());
        assertThat(calls(7, 30, BETA).opposed()).isTrue();
        assertThat(calls(7, 30, ACME).right()).isEqualTo(Right.EXEMPTION);
        assertThat(calls(8, 30, BETA).right()).isEqualTo(Right.NONE);
        assertThat(calls(8, 30, ACME).right()).isEqualTo(Right.NONE);
    }

    /** The line was given up on the 6th, and the telco said so on the 20th. */
    @Test
    void whatIsReportedLateIsTrueEarlierAndKnownLater() {
        fact(FIRST, 1, new What.Began(Origin.TELCO_DEFAULT, CALLS));
        facts.add(new NumberFact(FIRST, 2, day(6), day(20), new What.Ended()));
        assertThat(calls(10, 19).opposed()).isTrue();
        assertThat(calls(10, 20).opposed()).isFalse();
        assertThat(calls(5, 20).opposed()).isTrue();
    }

    @Test
    void anEndThatIsReportedLateOverrulesWhatFollowedIt() {
        fact(FIRST, 1, new What.Began(Origin.CITIZEN, CALLS));
        fact(FIRST, 8, new What.MediaChanged(Set.of(TELEPHONE, POST)));
        facts.add(new NumberFact(FIRST, 3, day(6), day(20), new What.Ended()));
        assertThat(calls(9, 19).opposed()).isTrue();
        assertThat(calls(9, 20).opposed()).isFalse();
    }

    /** One opposition ends and another begins at the same instant; until its end is known both stand. */
    @Test
    void aNewHolderStartsClean() {
        fact(FIRST, 1, new What.Began(Origin.CITIZEN, CALLS));
        facts.add(new NumberFact(FIRST, 1, day(2), day(2), new What.Exempted(EXEMPTION, ACME, null)));
        fact(SECOND, 8, new What.Began(Origin.CITIZEN, CALLS));
        facts.add(new NumberFact(FIRST, 2, day(8), day(15), new What.Ended()));
        for (int known : new int[] {8, 15}) {
            assertThat(calls(8, known, ACME))
                    .isEqualTo(new Answer(true, SECOND, Origin.CITIZEN, Right.EXPLICIT_OPPOSITION, day(8)));
        }
        assertThat(calls(7, 15, ACME).right()).isEqualTo(Right.EXEMPTION);
    }

    @Test
    void whatWasTakenBackFromACopyRevokesNoConsent() {
        fact(FIRST, 4, new What.Recovered(CALLS));
        assertThat(calls(4, 30)).isEqualTo(new Answer(true, FIRST, Origin.RECOVERED, Right.RECOVERED, null));
        fact(FIRST, 6, new What.Recovered(Set.of()));
        assertThat(calls(6, 30).right()).isEqualTo(Right.NONE);
    }

    /** Versions of two oppositions say nothing of which came later, and neither do instants where the beginning is not known. */
    @Test
    void theNewerOppositionCountsAlsoWhereTheBeginningOfTheOtherIsNotKnown() {
        facts.add(new NumberFact(FIRST, 3, day(8), day(8), new What.Recovered(CALLS)));
        fact(SECOND, 8, new What.Began(Origin.CITIZEN, CALLS));
        assertThat(calls(8, 8)).isEqualTo(new Answer(true, SECOND, Origin.CITIZEN, Right.EXPLICIT_OPPOSITION, day(8)));
        facts.add(new NumberFact(FIRST, 4, day(9), day(9), new What.Recovered(CALLS)));
        assertThat(calls(9, 9).oppositionId()).isEqualTo(SECOND);
    }

    @Test
    void whatIsTakenBackFromACopyDoesNotUndoAClaim() {
        facts.add(new NumberFact(FIRST, 2, day(5), day(5), new What.Claimed(CALLS)));
        facts.add(new NumberFact(FIRST, 3, day(6), day(6), new What.Recovered(CALLS)));
        assertThat(calls(6, 6)).isEqualTo(new Answer(true, FIRST, Origin.CITIZEN, Right.EXPLICIT_OPPOSITION, day(5)));
    }

    private void fact(UUID opposition, int day, What what) {
        long version = facts.stream()
                        .filter(fact -> fact.oppositionId().equals(opposition))
                        .count()
                + 1;
        facts.add(new NumberFact(opposition, version, day(day), day(day), what));
    }

    private Answer calls(int day, int known) {
        return calls(day, known, ACME);
    }

    private Answer calls(int day, int known, UUID operator) {
        return new NumberAsOf(facts.reversed()).at(day(day), day(known), operator, TELEPHONE);
    }

    private Answer post(int day, int known) {
        return new NumberAsOf(facts).at(day(day), day(known), ACME, POST);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day - 1L));
    }
}
