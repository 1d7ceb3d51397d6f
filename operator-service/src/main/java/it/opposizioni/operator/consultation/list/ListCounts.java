package it.opposizioni.operator.consultation.list;

/**
 * What was in a list.
 *
 * @param received lines that are neither blank nor the header: {@code valid + invalid}
 * @param valid lines with an Italian number: {@code opposed + callable}
 * @param duplicates valid lines whose number had occurred before in the list
 */
public record ListCounts(long received, long valid, long duplicates, long opposed, long callable, long invalid) {

    public static final ListCounts NONE = new ListCounts(0, 0, 0, 0, 0, 0);
}
