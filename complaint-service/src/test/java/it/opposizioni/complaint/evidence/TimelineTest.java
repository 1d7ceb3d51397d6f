package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.evidence.TimelineEntry.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void mergesAllSourcesInTheOrderOfTime() {
        List<TimelineEntry> timeline = Timeline.of(new FactsBuilder().build());

        assertThat(timeline)
                .extracting(TimelineEntry::kind)
                .containsExactly(
                        NUMBER_DECLARED,
                        MANDATE_BEGAN,
                        OPPOSITION_REGISTERED,
                        CONSENTS_REVOKED,
                        OPPOSITION_ACTIVE,
                        CONSULTATION_SEALED,
                        CALL,
                        COMPLAINT_FILED,
                        STATED,
                        STATED,
                        CONSULTATION_EXPIRED,
                        MANDATE_ENDED);
        assertThat(timeline).allSatisfy(entry -> {
            assertThat(entry.source()).isNotNull();
            assertThat(entry.statedAt()).isNotNull();
            assertThat(entry.text().en()).isNotBlank();
        });
        assertThat(timeline.get(6).text().it()).isEqualTo("Chiamata da +39 06 8765 4321 (una persona).");
    }

    @Test
    void whatLiesAheadIsNotSaidAsAFact() {
        List<TimelineEntry> timeline = Timeline.of(
                new FactsBuilder().registeredOn("2026-11-15T10:00:00Z").build());
        TimelineEntry active = timeline.stream()
                .filter(entry -> entry.kind() == OPPOSITION_ACTIVE)
                .findFirst()
                .orElseThrow();

        assertThat(active.textAt(active.at().minusNanos(1)).it()).isEqualTo("L'opposizione sarà attiva.");
        assertThat(active.textAt(active.at()).it()).isEqualTo("L'opposizione è attiva.");
        assertThat(timeline)
                .filteredOn(entry -> entry.isAhead(FactsBuilder.STATED))
                .extracting(TimelineEntry::kind)
                .containsExactly(CONSULTATION_EXPIRED, OPPOSITION_ACTIVE, MANDATE_ENDED);
        assertThat(timeline)
                .filteredOn(entry -> entry.isAhead(FactsBuilder.STATED))
                .noneMatch(entry -> entry.textAt(FactsBuilder.STATED).equals(entry.text()));
    }

    /** It holds on its last day: no call of that day is after its end. */
    @Test
    void aMandateEndsWithItsLastDay() {
        assertThat(Timeline.of(new FactsBuilder().build()))
                .filteredOn(entry -> entry.kind() == MANDATE_ENDED)
                .extracting(TimelineEntry::at)
                .containsExactly(Instant.parse("2026-12-31T22:59:59Z"));
    }

    @Test
    void keepsAnOperatorsBusinessFromTheReporter() {
        assertThat(Timeline.of(new FactsBuilder().build().forReporter()))
                .extracting(TimelineEntry::kind)
                .containsExactly(
                        NUMBER_DECLARED,
                        OPPOSITION_REGISTERED,
                        CONSENTS_REVOKED,
                        OPPOSITION_ACTIVE,
                        CALL,
                        COMPLAINT_FILED,
                        STATED,
                        STATED);
    }
}
