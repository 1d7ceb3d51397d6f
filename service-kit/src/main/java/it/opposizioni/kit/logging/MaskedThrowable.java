package it.opposizioni.kit.logging;

/** Looks like the original in a log, its messages without personal data. */
final class MaskedThrowable extends Throwable {

    private static final int DEEPEST = 20;

    private MaskedThrowable(Throwable original, int depth) {
        super(PersonalDataFilter.mask(original.toString()), cause(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    private static Throwable cause(Throwable original, int depth) {
        return original.getCause() == null || depth >= DEEPEST
                ? null
                : new MaskedThrowable(original.getCause(), depth + 1);
    }

    static Throwable of(Throwable original) {
        return original instanceof MaskedThrowable ? original : new MaskedThrowable(original, 0);
    }

    /** A JSON log shows the message and the class, and the class is this one: so the message names the original. */
    @Override
    public String toString() {
        return getMessage();
    }
}
