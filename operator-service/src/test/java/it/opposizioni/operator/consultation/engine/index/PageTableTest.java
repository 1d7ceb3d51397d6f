package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** A wrong offset is an exception, and not the end of the process. */
class PageTableTest {

    @Test
    void nothingIsReadBeyondAPage() {
        PageSource source = PageSource.inMemory();
        MemorySegment page = source.page(0);
        source.page(1);
        assertThat(page.get(PageTable.WORD, PageTable.PAGE_BYTES - Long.BYTES)).isZero();
        assertThatThrownBy(() -> page.get(PageTable.WORD, PageTable.PAGE_BYTES))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> page.get(PageTable.WORD, -Long.BYTES)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nothingOutOfBoundsHasAPosition() {
        PageTable table = PageTable.empty();
        for (int position : new int[] {0, Integer.MAX_VALUE, Integer.MIN_VALUE, NumberingPlan.OUTSIDE, -1}) {
            assertThat(table.word(position, 0)).isZero();
            assertThat(table.word(position, Long.BYTES)).isZero();
        }
    }

    @Test
    void theEmptyPageThatAllShareStaysEmpty() {
        assertThatThrownBy(() -> PageTable.empty().page(7).set(PageTable.WORD, 0, 1L))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
