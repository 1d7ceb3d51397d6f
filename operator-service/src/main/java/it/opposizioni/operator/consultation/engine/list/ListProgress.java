package it.opposizioni.operator.consultation.engine.list;

import java.io.IOException;

/** Called after each compared chunk of the list; may stop the comparison by an exception. */
@FunctionalInterface
public interface ListProgress {

    void compared(ListCounts soFar) throws IOException;
}
