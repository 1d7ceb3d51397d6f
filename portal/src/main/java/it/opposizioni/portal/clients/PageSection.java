package it.opposizioni.portal.clients;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;

/**
 * One part of a page that may be missing because its service does not answer now; the rest of the page is still shown.
 *
 * @param value null when not available
 */
public record PageSection<T>(T value, boolean available) {

    /** The same for something that a service of the release before does not have: its 404 gives {@code nothing}. */
    public static <T> PageSection<T> ofNewer(Supplier<T> question, T nothing) {
        try {
            return of(question);
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
            return new PageSection<>(nothing, true);
        }
    }

    /** Asks, and keeps a failure that will pass to this section. A refusal (403, 404) is for the whole page. */
    public static <T> PageSection<T> of(Supplier<T> question) {
        try {
            return new PageSection<>(question.get(), true);
        } catch (UpstreamException e) {
            if (!e.isPassing()) {
                throw e;
            }
            UpstreamLog.failed("a section is not available", e);
        } catch (ProcessingException e) {
            UpstreamLog.failed("a section is not available", e);
        }
        return new PageSection<>(null, false);
    }

    /** Asks the same service for more, unless it has not answered just now: so a page waits for a service that hangs only once. */
    public <U> PageSection<U> then(Supplier<U> question) {
        return available ? of(question) : new PageSection<>(null, false);
    }
}
