package it.opposizioni.kit.io;

import io.vertx.core.http.HttpClosedException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Requests whose sender left before all of the body was here: nobody reads the answer, and nothing has failed in the service. */
public final class BrokenRequests {

    /** A chain of causes may contain a cycle. */
    private static final int MOST_CAUSES = 20;

    private BrokenRequests() {}

    /** Whether the failure of the current request is that. A connection to another service that broke is another matter. */
    public static boolean isWhyItFailed(Throwable failure) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request != null && request.serverResponse().closed() && isOfAConnection(failure);
    }

    /** The first is of a body that was being read, the second of one whose reading begins too late. */
    static boolean isOfAConnection(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }
}
