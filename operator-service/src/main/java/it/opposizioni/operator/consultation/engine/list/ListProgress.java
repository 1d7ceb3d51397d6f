package it.opposizioni.operator.consultation.engine.list;

import java.io.IOException;

/** Told after each piece of the list that was compared; may stop the comparison by an exception. */
@FunctionalInterface
public interface ListProgress {

    void compared(ListCounts soFar) throws IOException;
}
