package it.opposizioni.operator.consultation.engine.list;

/**
 * What was in a list.
 *
 * @param received records that are neither blank nor the header: {@code valid + invalid}
 * @param valid records with an Italian number: {@code opposed + callable + exempted}
 * @param duplicates valid records whose number had occurred before in the list; known at its end, 0 until then
 * @param opposed without an exemption
 * @param callable not opposed
 * @param exempted opposed, with an exemption for the principal
 */
public record ListCounts(
        long received, long valid, long duplicates, long opposed, long callable, long exempted, long invalid) {

    public static final ListCounts NONE = new ListCounts(0, 0, 0, 0, 0, 0, 0);
}
