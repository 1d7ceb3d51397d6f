package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import java.io.IOException;

/** A consultation on which one could call for some days, with what it answered. */
public interface ConsultedList {

    /** Epoch second of its seal. */
    long from();

    /** Epoch second of the first instant at which it is no longer valid. */
    long until();

    /**
     * Each of its numbers, ascending.
     *
     * @return false when its answers are not there: it may have held any number
     */
    boolean forEachAscending(ScreenedNumbers.Visitor visitor) throws IOException;
}
