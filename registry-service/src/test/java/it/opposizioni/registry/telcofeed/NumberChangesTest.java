package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.FeedEvent.CEASED;
import static it.opposizioni.registry.telcofeed.FeedEvent.LISTED;
import static it.opposizioni.registry.telcofeed.FeedEvent.REASSIGNED;
import static it.opposizioni.registry.telcofeed.FeedEvent.UNLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.telcofeed.NumberChanges.Adoption;
import it.opposizioni.registry.telcofeed.NumberChanges.End;
import it.opposizioni.registry.telcofeed.NumberChanges.Last;
import it.opposizioni.registry.telcofeed.NumberChanges.Outcome;
import it.opposizioni.registry.telcofeed.NumberChanges.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each rule by an example; days are those of November. */
class NumberChangesTest {

    private static final long NUMBER = 39_0642986411L;
    private static final Outcome NOTHING = new Outcome(NUMBER, null, null, null);
    private static final UUID ID = new UUID(0, 1);

    @Test
    void anUnlistedLineComesIntoTheRegister() {
        assertThat(of(null, null, line(3, UNLISTED))).isEqualTo(new Outcome(NUMBER, null, day(3), null));
        assertThat(of(byDefault("uno", 3, 4), last(Change.REPORTED_UNLISTED, 4), line(3, UNLISTED)))
                .as("what is repeated changes nothing")
                .isEqualTo(NOTHING);
    }

    @Test
    void itNeverOverridesWhatPeopleDidHere() {
        Standing held = held(10);
        assertThat(of(held, last(Change.REGISTERED, 10), line(12, UNLISTED))).isEqualTo(NOTHING);
        assertThat(of(held, last(Change.REGISTERED, 10), line(12, LISTED))).isEqualTo(NOTHING);
        assertThat(of(null, last(Change.WITHDRAWN, 10), line(12, UNLISTED)))
                .as("who has left the register stays out of it")
                .isEqualTo(NOTHING);
    }

    @Test
    void aLineThatCeasesEndsItAsOfThatDay() {
        Standing standing = byDefault("uno", 3, 4);
        assertThat(of(standing, last(Change.REPORTED_UNLISTED, 4), line(8, CEASED)))
                .isEqualTo(new Outcome(NUMBER, new End(standing, Change.REPORTED_CEASED, start(8)), null, null));
        Standing held = held(4);
        assertThat(of(held, last(Change.RENEWED, 4), line(8, REASSIGNED)).end().change())
                .isEqualTo(Change.REPORTED_REASSIGNED);
    }

    @Test
    void nothingEndsBeforeWhatIsKnownOfIt() {
        Standing held = held(4);
        assertThat(of(held, last(Change.MEDIUM_ADDED, 12), line(8, CEASED))
                        .end()
                        .at())
                .isEqualTo(start(12));
        Standing recordedLater = byDefault("uno", 3, 9);
        assertThat(of(recordedLater, last(Change.REPORTED_UNLISTED, 9), line(5, CEASED))
                        .end()
                        .at())
                .isEqualTo(start(9));
    }

    /** Reports that come late are about the holder before. */
    @Test
    void whoRegisteredSinceHasTheLine() {
        assertThat(of(held(10), last(Change.REGISTERED, 10), line(8, CEASED))).isEqualTo(NOTHING);
        assertThat(of(held(10), last(Change.REGISTERED, 10), line(10, CEASED)))
                .as("on the same day, to protect too long is the safe error")
                .isEqualTo(NOTHING);
    }

    @Test
    void aListedLineIsNoLongerOpposedByDefault() {
        Standing standing = byDefault("uno", 3, 4);
        Outcome outcome = of(standing, last(Change.REPORTED_UNLISTED, 4), line(8, LISTED));
        assertThat(outcome.end().change()).isEqualTo(Change.REPORTED_LISTED);
        assertThat(of(null, last(Change.REPORTED_LISTED, 8), line(9, UNLISTED)).begin())
                .isEqualTo(day(9));
    }

    @Test
    void anOlderReportThatComesLaterChangesNothing() {
        assertThat(of(null, last(Change.REPORTED_CEASED, 8), line(5, UNLISTED))).isEqualTo(NOTHING);
        assertThat(of(byDefault("uno", 8, 9), last(Change.REPORTED_UNLISTED, 9), line(5, CEASED)))
                .isEqualTo(NOTHING);
    }

    @Test
    void ofOneLineAllReportsCountInTheirOrder() {
        assertThat(of(null, null, line(3, UNLISTED), line(5, CEASED))).isEqualTo(NOTHING);
        Standing held = held(2);
        Outcome passed = of(held, last(Change.REGISTERED, 2), line(5, REASSIGNED), line(5, UNLISTED));
        assertThat(passed.end().opposition()).isEqualTo(held);
        assertThat(passed.begin()).as("the new holder starts clean").isEqualTo(day(5));
    }

    @Test
    void aNewHolderIsNotBoundByWhatTheOneBeforeDid() {
        Last withdrawn = last(Change.WITHDRAWN, 4);
        assertThat(of(null, withdrawn, line(6, REASSIGNED), line(7, UNLISTED)).begin())
                .isEqualTo(day(7));
        assertThat(of(null, withdrawn, line(3, REASSIGNED), line(7, UNLISTED)))
                .as("it was the new holder who withdrew")
                .isEqualTo(NOTHING);
    }

    @Test
    void aLineThatMovesToAnotherTelcoIsThatOnes() {
        Standing standing = byDefault("due", 3, 4);
        Last last = last(Change.REPORTED_UNLISTED, 4);
        assertThat(of(standing, last, line(8, CEASED)))
                .as("not this telco's line")
                .isEqualTo(NOTHING);
        assertThat(of(standing, last, line(8, UNLISTED)))
                .isEqualTo(new Outcome(NUMBER, null, null, new Adoption(ID, day(8))));
        assertThat(of(standing, last, line(8, UNLISTED), line(9, CEASED)).end().at())
                .isEqualTo(start(9));
    }

    private static Outcome of(Standing standing, Last last, FeedLine... lines) {
        List<FeedLine> sorted = Arrays.stream(lines)
                .map(FeedLine::packed)
                .sorted()
                .map(FeedLine::unpacked)
                .toList();
        return NumberChanges.of("uno", sorted, standing, last);
    }

    private static Standing byDefault(String telco, int since, int recorded) {
        return new Standing(ID, 1, true, false, telco, day(since), start(recorded), start(recorded), start(recorded));
    }

    private static Standing held(int confirmed) {
        return new Standing(ID, 3, false, true, null, null, start(confirmed), start(confirmed), start(confirmed));
    }

    private static Last last(Change change, int day) {
        return new Last(change, start(day));
    }

    private static FeedLine line(int day, FeedEvent event) {
        return new FeedLine(NUMBER, day(day), event);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Instant start(int day) {
        return Rome.startOf(day(day));
    }
}
