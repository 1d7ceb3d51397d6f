package it.opposizioni.portal.clients;

import it.opposizioni.kit.logging.Outage;
import org.jboss.logging.Logger;

/** A service that does not answer fails every page that asks it: that is an outage, as that of a database. */
public final class UpstreamLog {

    private static final Logger LOG = Logger.getLogger(UpstreamLog.class);

    private UpstreamLog() {}

    /** @param what did not work, without anybody's data */
    public static void failed(String what, RuntimeException e) {
        String how =
                e instanceof UpstreamException ? e.getMessage() : e.getClass().getSimpleName();
        LOG.warn(what, new Outage(how));
    }
}
