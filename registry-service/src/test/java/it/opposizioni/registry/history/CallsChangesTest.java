package it.opposizioni.registry.history;

import static it.opposizioni.registry.history.CallsChange.Kind.CALLS_WITHDRAWN;
import static it.opposizioni.registry.history.CallsChange.Kind.ENTERED;
import static it.opposizioni.registry.history.CallsChange.Kind.LINE_PASSED;
import static it.opposizioni.registry.history.CallsChange.Kind.RENEWED;
import static it.opposizioni.registry.history.CallsChange.Kind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.history.CallsChange.Kind;
import it.opposizioni.registry.history.HistoryEntry.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsChangesTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private final List<HistoryEntry> oldestFirst = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, WITHDRAWN",
        "MEDIUM_DROPPED, CALLS_WITHDRAWN",
        "CEASED, LINE_PASSED",
        "REPORTED_REASSIGNED, LINE_PASSED",
        "REPORTED_CEASED, LINE_CEASED",
        "REPORTED_LISTED, LINE_LISTED",
        "RECOVERED, LEFT"
    })
    void anEndIsToldWithItsReason(Change change, Kind kind) {
        entry(Change.REGISTERED, 0, true, 0);
        entry(change, 5, false, 0);
        assertThat(kinds(0, 20)).containsExactly(ENTERED, kind);
        assertThat(around(0, 20).getLast())
                .isEqualTo(new CallsChange(new UUID(0, 1), kind, day(5), day(5).plusSeconds(1)));
    }

    @Test
    void whatLeavesCallsAsTheyWereIsNoChange() {
        entry(Change.REGISTERED, 0, true, 0);
        entry(Change.RECOGNISED, 1, true, 0);
        entry(Change.MEDIUM_ADDED, 2, true, 0);
        entry(Change.POST_WITHDRAWAL_ASKED, 3, true, 0);
        entry(Change.MEDIUM_DROPPED, 4, true, 0);
        entry(Change.WITHDRAWAL_ASKED, 5, true, 0);
        entry(Change.WITHDRAWAL_UNDONE, 6, true, 0);
        assertThat(kinds(0, 20)).containsExactly(ENTERED);
    }

    @Test
    void whoOpposesPostAloneIsNoChangeUntilCallsAreAdded() {
        entry(Change.REGISTERED, 0, false, 0);
        entry(Change.RENEWED, 1, false, 1);
        entry(Change.MEDIUM_ADDED, 2, true, 2);
        entry(Change.MEDIUM_DROPPED, 3, false, 2);
        entry(Change.WITHDRAWN, 4, false, 2);
        assertThat(around(0, 20)).extracting(CallsChange::at).containsExactly(day(2), day(3));
        assertThat(kinds(0, 20)).containsExactly(ENTERED, CALLS_WITHDRAWN);
    }

    @Test
    void consentsCeaseToCountByARenewalAndByAClaim() {
        entry(Change.CARRIED_OVER, 0, true, null);
        entry(Change.CLAIMED, 1, true, 1);
        entry(Change.RENEWED, 2, true, 2);
        assertThat(kinds(0, 20)).containsExactly(ENTERED, RENEWED, RENEWED);
    }

    @Test
    void beforeTheFirstDayNothingIsTold() {
        entry(Change.REGISTERED, 0, true, 0);
        entry(Change.RENEWED, 5, true, 5);
        entry(Change.WITHDRAWN, 6, false, 5);
        assertThat(kinds(6, 20)).containsExactly(WITHDRAWN);
        assertThat(kinds(7, 20)).isEmpty();
    }

    /** It concerns no call, and may be about another holder. */
    @Test
    void afterTheLastCallTheFirstEntryOrEndIsTheLastThing() {
        entry(Change.REGISTERED, 0, true, 0);
        entry(Change.RENEWED, 5, true, 5);
        entry(Change.CEASED, 6, false, 5);
        entry(Change.REGISTERED, 6, true, 6);
        entry(Change.RENEWED, 8, true, 8);
        assertThat(kinds(0, 4)).containsExactly(ENTERED, RENEWED, LINE_PASSED);
        assertThat(kinds(0, 7)).containsExactly(ENTERED, RENEWED, LINE_PASSED, ENTERED, RENEWED);
    }

    @Test
    void ofANumberThatTheRegisterDoesNotKnowThereIsNothing() {
        assertThat(kinds(0, 20)).isEmpty();
    }

    private List<CallsChange> around(int from, int lastCall) {
        return CallsChanges.around(oldestFirst, day(from), day(lastCall));
    }

    private List<Kind> kinds(int from, int lastCall) {
        return around(from, lastCall).stream().map(CallsChange::kind).toList();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private void entry(Change change, int day, boolean calls, Integer consentsRevoked) {
        Fact fact = new Fact(
                change,
                day(day),
                PhoneNumber.ofDigits(393331234567L),
                new UUID(0, 1),
                oldestFirst.size() + 1L,
                calls,
                !calls,
                "giulia",
                START,
                START,
                START,
                START,
                consentsRevoked == null ? null : day(consentsRevoked),
                null);
        oldestFirst.add(new HistoryEntry(fact, null, day(day).plusSeconds(1)));
    }
}
