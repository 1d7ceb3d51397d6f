package it.opposizioni.operator.consultation.engine.record;

import it.opposizioni.kit.phone.PhoneNumber;

/**
 * Which national prefixes exist, learnt from {@link PhoneNumber} the first time each is met: for numbers of 9 and 10 digits that
 * begin with 0 or 3, the numbering plan decides by the first five digits alone. So the fast loop says exactly what the slow way
 * says, a hundred times faster. A property test holds the two together.
 *
 * <p>Races are harmless: every thread would write the same byte.
 */
final class PrefixPlan {

    static final PrefixPlan ITALY = new PrefixPlan();

    private static final int PREFIXES = 100_000;
    private static final byte UNKNOWN = 0;
    private static final byte EXISTS = 1;
    private static final byte DOES_NOT = 2;
    private static final long ITALY_9 = 39_000_000_000L;
    private static final long ITALY_10 = 390_000_000_000L;

    private final byte[] nine = new byte[PREFIXES];
    private final byte[] ten = new byte[PREFIXES];

    /** @param prefix the first five of ten digits */
    boolean existsWithTenDigits(int prefix) {
        byte known = ten[prefix];
        return known == UNKNOWN ? learn(ten, prefix, ITALY_10 + prefix * 100_000L) : known == EXISTS;
    }

    /** @param prefix the first five of nine digits */
    boolean existsWithNineDigits(int prefix) {
        byte known = nine[prefix];
        return known == UNKNOWN ? learn(nine, prefix, ITALY_9 + prefix * 10_000L) : known == EXISTS;
    }

    private static boolean learn(byte[] table, int prefix, long digits) {
        int first = prefix / 10_000;
        boolean exists = (first == 0 || first == 3)
                && PhoneNumber.tryParse("+" + digits)
                        .filter(number -> number.digits() == digits)
                        .isPresent();
        table[prefix] = exists ? EXISTS : DOES_NOT;
        return exists;
    }
}
