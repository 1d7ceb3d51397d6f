package it.opposizioni.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChartNotesTest {

    private static List<LineChart.Note> notes(int count, Integer... at) {
        return LineChart.of("c", "t", "d", Collections.nCopies(count, 1L), Long::toString, "a", "b")
                .withNotes(List.of(at), count)
                .notes();
    }

    @Test
    void marksStandAtTheirPoints() {
        assertThat(notes(5, 0, 2, 4)).extracting(LineChart.Note::number).containsExactly("1", "2", "3");
        assertThat(notes(5, 0, 2, 4)).extracting(LineChart.Note::x).containsExactly(150, 470, 790);
        assertThat(notes(1, 0)).extracting(LineChart.Note::x).containsExactly(790);
        assertThat(notes(5)).isEmpty();
    }

    /** One line for several of one point, and one number for lines that are too close. */
    @Test
    void numbersDoNotRunIntoEachOther() {
        assertThat(notes(3, 1, 1, 1)).containsExactly(new LineChart.Note(470, 470, "1–3"));
        List<LineChart.Note> close = notes(101, 10, 11, 40);
        assertThat(close).extracting(LineChart.Note::number).containsExactly("1–2", "", "3");
        assertThat(close).extracting(LineChart.Note::x).doesNotHaveDuplicates();
        List<LineChart.Note> all = notes(157, Collections.nCopies(157, 0).toArray(Integer[]::new));
        assertThat(all).hasSize(1);
    }

    @Test
    void aNumberAtTheEndStaysInThePicture() {
        assertThat(notes(5, 4).getFirst().labelX()).isLessThan(LineChart.WIDTH - 40);
    }
}
