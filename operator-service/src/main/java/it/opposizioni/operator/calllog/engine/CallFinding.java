package it.opposizioni.operator.calllog.engine;

/** What can be found about one call of a log. The names are part of the API and of the files. */
public enum CallFinding {
    /** No consultation that was valid at the instant of the call held the number (DPR 26/2022 art. 8 c. 2). */
    NO_CONSULTATION,
    /** The latest valid consultation that held the number had answered that it was opposed. */
    TOLD_OPPOSED,
    /** A consultation was valid, and what it answered is not known any more, or not yet. */
    CONSULTATION_UNKNOWN,
    /** The number was in the register at the instant of the call, without an exemption for the caller. */
    OPPOSED,
    /** The copy of the register does not know what was true of the number at the instant of the call. */
    UNKNOWN_THEN,
    /** Nobody of those for whom the log is had declared the calling number then (DL 83/2012 art. 24-bis c. 11). */
    UNDECLARED_CALLER,
    /** Outside of the hours of the code of conduct. */
    OUT_OF_HOURS,
    /** The operator could not call for the principal of the log then; nothing else is said of the call. */
    NO_MANDATE,
    /** In the future, or from before the time of which enough is kept; nothing else is said of the call. */
    OUT_OF_RANGE,
    /** No Italian number or no time can be read. */
    UNREADABLE;

    /** What only the register says. */
    static final int OF_REGISTER = OPPOSED.bit() | UNKNOWN_THEN.bit();

    private static final CallFinding[] ALL = values();

    int bit() {
        return 1 << ordinal();
    }

    static CallFinding of(int ordinal) {
        return ALL[ordinal];
    }
}
