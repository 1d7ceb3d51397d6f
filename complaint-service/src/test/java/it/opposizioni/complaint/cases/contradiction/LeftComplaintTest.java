package it.opposizioni.complaint.cases.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeftComplaintTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<LeftComplaint> left = Stream.of(ContradictionReason.values())
                .map(reason -> new LeftComplaint("SEG-2026-7K3M-Q9X4", reason))
                .toList();
        assertThat(LeftComplaint.read(LeftComplaint.write(left))).isEqualTo(left);
    }

    @Test
    void whatSomebodyHasPutInIsLeftOut() {
        assertThat(LeftComplaint.read("SEG-1 EXEMPTED\nSEG-2 OTHER\n\nSEG-3\nTre parole qui\nSEG-4 NOT_OPPOSED"))
                .extracting(LeftComplaint::code)
                .containsExactly("SEG-1", "SEG-4");
    }
}
