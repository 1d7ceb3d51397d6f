package it.opposizioni.operator.consultation.screening;

import java.io.IOException;

/**
 * The valid numbers of one list with what was answered about each, in ascending order. A number that stood on several lines may
 * come once or several times in a row. Closing releases the memory; the last user closes it.
 */
public interface ScreenedNumbers extends AutoCloseable {

    /** @param visitor called for each number, ascending by its digits */
    void forEachAscending(Visitor visitor) throws IOException;

    @Override
    default void close() {
        // most hold nothing that must be released
    }

    /** Takes one number after the other. */
    @FunctionalInterface
    interface Visitor {

        /** @param digits E.164 digits without {@code +} */
        void number(long digits, Screening answer) throws IOException;
    }
}
