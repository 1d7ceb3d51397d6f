package it.opposizioni.portal.servicestatus;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.servicepart.ServicePart;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is drawn of a part's days, without a page around it. */
class DayStripTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static DayStrip strip(int checks, int failures) {
        CheckedDay day = new CheckedDay(ServicePart.LISTS, FIRST.plusDays(1), checks, failures);
        return DayStrip.of("id", "t", "d", FIRST, 90, Map.of(day.day(), day));
    }

    @Property
    void aFailureIsSeenAndStaysInItsStroke(@ForAll @IntRange(min = 1, max = 1_440) int failures) {
        DayStrip.Stroke stroke = strip(1_440, failures).strokes().get(1);
        assertThat(stroke.failed()).isBetween(12, DayStrip.HEIGHT);
        assertThat(stroke.y()).isBetween(0, DayStrip.HEIGHT - 12);
    }

    @Test
    void aDayWithoutChecksIsNeitherGoodNorBad() {
        assertThat(strip(0, 0).strokes()).hasSize(90).allSatisfy(stroke -> {
            assertThat(stroke.css()).isEqualTo("unchecked");
            assertThat(stroke.failed()).isZero();
        });
        assertThat(strip(1_440, 0).strokes().get(1).css()).isEqualTo("checked");
    }

    @Test
    void theStrokesStandSideBySide() {
        var strokes = strip(1, 0).strokes();
        for (int i = 1; i < strokes.size(); i++) {
            assertThat(strokes.get(i).x())
                    .isGreaterThan(strokes.get(i - 1).x() + strokes.get(i - 1).width());
        }
        assertThat(strokes.getLast().x() + strokes.getLast().width()).isLessThanOrEqualTo(DayStrip.WIDTH);
    }
}
