package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;

/** Counts of the chunks that were returned so far, in order; detects when the list breaks a limit, and in which line. */
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

    void add(Chunk chunk) {
        lines += chunk.lines();
        valid += chunk.valid;
        opposed += chunk.opposedLines - chunk.exemptedLines;
        exempted += chunk.exemptedLines;
        invalid += chunk.invalid();
        otherNumbers += chunk.otherNumbers;
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

    /** @throws ListRefusedException when the list ends or breaks a limit in this chunk */
    void check(Chunk chunk) throws ListRefusedException {
        boolean noNumbers = valid == 0 && invalid + chunk.invalidFirst >= limits.probe();
        if (noNumbers) {
            throw refused(Reason.NO_NUMBERS, chunk, limits.probe() - 1);
        }
        if (invalid + chunk.invalid() > limits.invalidRecords()) {
            throw refused(Reason.TOO_MANY_INVALID, chunk, limits.invalidRecords());
        }
        if (valid + invalid + chunk.valid + chunk.invalid() > limits.records()) {
            throw new ListRefusedException(Reason.TOO_MANY_LINES, lines + chunk.lines());
        }
        if (chunk.refusal != null) {
            throw new ListRefusedException(chunk.refusal, lines + chunk.refusedLine + 1);
        }
    }

    /** @param last how many invalid lines were allowed before the one that shows it */
    private ListRefusedException refused(Reason reason, Chunk chunk, long last) {
        return new ListRefusedException(reason, lines + chunk.invalidLine((int) (last - invalid)) + 1);
    }

    /** @throws ListRefusedException when there was not one number: nothing was asked, so it must not count as a consultation */
    void requireNumbers() throws ListRefusedException {
        if (valid == 0) {
            throw refused(invalid == 0 ? Reason.EMPTY : Reason.NO_NUMBERS);
        }
    }

    /** In the line after all that were counted. */
    ListRefusedException refused(Reason reason) {
        return new ListRefusedException(reason, lines + 1);
    }
}
