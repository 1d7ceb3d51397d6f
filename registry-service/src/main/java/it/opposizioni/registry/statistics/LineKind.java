package it.opposizioni.registry.statistics;

import it.opposizioni.kit.phone.PhoneNumber;

/** The kinds of line that are counted apart. */
public enum LineKind {
    FIXED,
    MOBILE;

    private static final String ITALIAN_MOBILE = "393";

    /** Of a line that can stand in the register: Italian and fixed or mobile. Mobile numbers begin with 3, fixed ones with 0. */
    public static LineKind of(PhoneNumber line) {
        return Long.toString(line.digits()).startsWith(ITALIAN_MOBILE) ? MOBILE : FIXED;
    }
}
