package it.opposizioni.portal.clients;

import it.opposizioni.kit.logging.OncePerSecond;
import org.jboss.logging.Logger;

/** A service that does not answer fails every page that asks it: that is worth one line a second. */
public final class UpstreamLog {

    private static final Logger LOG = Logger.getLogger(UpstreamLog.class);
    private static final OncePerSecond LIMIT = new OncePerSecond();

    private UpstreamLog() {}

    /** @param what did not work, without anybody's data */
    public static void failed(String what, RuntimeException e) {
        String how =
                e instanceof UpstreamException ? e.getMessage() : e.getClass().getSimpleName();
        LIMIT.admit()
                .ifPresent(keptBack -> LOG.warnf("%s: %s (%d more like it in the second before)", what, how, keptBack));
    }
}
