package it.opposizioni.operator.consultation.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 100,000 hostile lists, always the same; {@code deploy/fuzz lists} takes others, and more. */
@Tag("long-computation")
class HostileListsTest {

    @Test
    void nobodyFindsAnOpposedNumberAmongTheCallableOnesAndNoRecordIsLost() throws IOException {
        HostileLists lists = new HostileLists(1);

        lists.compare(100_000);

        assertThat(lists.compared()).isGreaterThan(80_000);
    }

    /** What was wrong before: shows that the readers would find it. */
    @Test
    void theReadersFindTheOpposedNumbersOfListsReadByLines() {
        assertThat(new HostileLists(1).wrongWhenReadByLines(1_000)).isGreaterThan(50);
    }
}
