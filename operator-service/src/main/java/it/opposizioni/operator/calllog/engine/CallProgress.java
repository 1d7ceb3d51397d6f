package it.opposizioni.operator.calllog.engine;

import java.io.IOException;

/** Called after each chunk of the log; may stop the work by an exception. */
@FunctionalInterface
public interface CallProgress {
    /** @param calls that were read in this pass so far */
    void read(long calls) throws IOException;
}
