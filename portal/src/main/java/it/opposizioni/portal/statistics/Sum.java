package it.opposizioni.portal.statistics;

import it.opposizioni.portal.layout.Formats;
import java.util.Collection;

/**
 * What published counts add up to.
 *
 * @param least with one for each hidden count: where there is nothing to count, nothing is hidden
 * @param exact whether no count was hidden
 */
record Sum(long least, boolean exact) {

    private static final Sum NONE = new Sum(0, true);

    /** @param counts null where one is hidden */
    static Sum of(Collection<Long> counts) {
        Sum sum = NONE;
        for (Long count : counts) {
            sum = sum.plus(count);
        }
        return sum;
    }

    private Sum plus(Long count) {
        return count == null ? new Sum(least + 1, false) : new Sum(least + count, exact);
    }

    String words(StatisticsTexts texts, Formats formats) {
        String amount = formats.amount(least);
        return exact ? amount : texts.atLeast(amount);
    }
}
