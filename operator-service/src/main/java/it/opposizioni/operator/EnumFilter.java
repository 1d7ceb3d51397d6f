package it.opposizioni.operator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Filters of lists: a query parameter that may come several times. */
public final class EnumFilter {

    private EnumFilter() {}

    /** @return all, when none is given */
    public static <E extends Enum<E>> Set<E> of(Collection<E> values, Class<E> type) {
        return values.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(values);
    }
}
