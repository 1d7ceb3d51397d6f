package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;

/** What was in the pieces of a list that were handed over, in order; sees when the list breaks a limit, and in which line. */
final class Tally {

    private final ListLimits limits;
    private long lines;
    private long valid;
    private long opposed;
    private long exempted;
    private long invalid;
    private long otherNumbers;

    Tally(ListLimits limits) {
        this.limits = limits;
    }

    /** Lines so far. */
    long lines() {
        return lines;
    }

    /** Lines that belong to the heading. */
    void skipped(int more) {
        lines += more;
    }

    void add(Piece piece) {
        lines += piece.lines();
        valid += piece.valid;
        opposed += piece.opposedLines - piece.exemptedLines;
        exempted += piece.exemptedLines;
        invalid += piece.invalid();
        otherNumbers += piece.otherNumbers;
    }

    /** In other columns than the one that was compared. */
    long otherNumbers() {
        return otherNumbers;
    }

    /** Duplicates are not known yet. */
    ListCounts counts() {
        return counts(valid);
    }

    ListCounts counts(long distinct) {
        return new ListCounts(
                valid + invalid, valid, valid - distinct, opposed, valid - opposed - exempted, exempted, invalid);
    }

    /** @throws ListRefusedException when the list ends or breaks a limit in this piece */
    void check(Piece piece) throws ListRefusedException {
        boolean noNumbers = valid == 0 && invalid + piece.invalidFirst >= limits.probe();
        if (noNumbers) {
            throw refused(Reason.NO_NUMBERS, piece, limits.probe() - 1);
        }
        if (invalid + piece.invalid() > limits.invalidRecords()) {
            throw refused(Reason.TOO_MANY_INVALID, piece, limits.invalidRecords());
        }
        if (valid + invalid + piece.valid + piece.invalid() > limits.records()) {
            throw new ListRefusedException(Reason.TOO_MANY_LINES, lines + piece.lines());
        }
        if (piece.refusal != null) {
            throw new ListRefusedException(piece.refusal, lines + piece.refusedLine + 1);
        }
    }

    /** @param last how many invalid lines were allowed before the one that shows it */
    private ListRefusedException refused(Reason reason, Piece piece, long last) {
        return new ListRefusedException(reason, lines + piece.invalidLine((int) (last - invalid)) + 1);
    }

    /** @throws ListRefusedException when there was not one number: nothing was asked, so it must not count as a consultation */
    void requireNumbers() throws ListRefusedException {
        if (valid == 0) {
            throw refused(invalid == 0 ? Reason.EMPTY : Reason.NO_NUMBERS);
        }
    }

    /** In the line after all that were handed over. */
    ListRefusedException refused(Reason reason) {
        return new ListRefusedException(reason, lines + 1);
    }
}
