package it.opposizioni.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.history.HistoryEntry.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallsOpposedTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private final List<HistoryEntry> oldestFirst = new ArrayList<>();

    @Test
    void aNumberThatIsNotOpposedHasNoBeginning() {
        assertThat(since()).isNull();
        entry(Change.REGISTERED, 0, true);
        entry(Change.WITHDRAWN, 1, false);
        assertThat(since()).isNull();
    }

    @Test
    void anOppositionBeganWithItsFirstEntry() {
        entry(Change.CARRIED_OVER, 0, true);
        entry(Change.CLAIMED, 1, true);
        entry(Change.MEDIUM_ADDED, 2, true);
        assertThat(since()).isSameAs(oldestFirst.getFirst());
    }

    @Test
    void aBreakBeginsItAgain() {
        entry(Change.REGISTERED, 0, true);
        entry(Change.MEDIUM_DROPPED, 1, false);
        entry(Change.MEDIUM_ADDED, 2, true);
        assertThat(since().change()).isEqualTo(Change.MEDIUM_ADDED);
    }

    /** The line passes to another holder: one opposition ends and another begins at the same instant. */
    @Test
    void anEndAndABeginningAtOnceAreNoBreak() {
        entry(Change.REGISTERED, 0, true);
        entry(Change.CEASED, 5, false);
        entry(Change.REGISTERED, 5, true);
        assertThat(since()).isSameAs(oldestFirst.getFirst());
    }

    @Test
    void whoHadOpposedPostAloneHadNotOpposedCalls() {
        entry(Change.REGISTERED, 0, false);
        entry(Change.CEASED, 5, false);
        entry(Change.REGISTERED, 5, true);
        assertThat(since()).isSameAs(oldestFirst.getLast());
    }

    private HistoryEntry since() {
        return CallsOpposed.since(oldestFirst.reversed()).orElse(null);
    }

    private void entry(Change change, int day, boolean calls) {
        Instant at = START.plus(Duration.ofDays(day));
        Fact fact = new Fact(
                change,
                at,
                PhoneNumber.ofDigits(393331234567L),
                new UUID(0, 1),
                oldestFirst.size() + 1L,
                calls,
                true,
                "giulia",
                at,
                at,
                at,
                at,
                at,
                null);
        oldestFirst.add(new HistoryEntry(fact, null, at));
    }
}
