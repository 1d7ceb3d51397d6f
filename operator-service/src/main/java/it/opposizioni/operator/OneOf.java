package it.opposizioni.operator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a list is narrowed to by a parameter that may come several times. */
public final class OneOf {

    private OneOf() {}

    /** @return all, when nothing is asked for */
    public static <E extends Enum<E>> Set<E> asked(Collection<E> values, Class<E> type) {
        return values.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(values);
    }
}
