package it.opposizioni.portal.neighbours;

import it.opposizioni.kit.logging.OncePerSecond;
import org.jboss.logging.Logger;

/** A service that does not answer fails every page that asks it: that is worth one line a second. */
public final class NeighbourLog {

    private static final Logger LOG = Logger.getLogger(NeighbourLog.class);
    private static final OncePerSecond LIMIT = new OncePerSecond();

    private NeighbourLog() {}

    /** @param what did not work, without anybody's data */
    public static void failed(String what, RuntimeException e) {
        String how =
                e instanceof NeighbourException ? e.getMessage() : e.getClass().getSimpleName();
        LIMIT.admit()
                .ifPresent(keptBack -> LOG.warnf("%s: %s (%d more like it in the second before)", what, how, keptBack));
    }
}
