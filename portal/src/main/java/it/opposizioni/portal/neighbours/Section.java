package it.opposizioni.portal.neighbours;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One part of a page that may be missing because its service does not answer now; the rest of the page is shown all the same.
 *
 * @param value null when not available
 */
public record Section<T>(T value, boolean available) {

    private static final Logger LOG = Logger.getLogger(Section.class);

    /** Asks, and keeps a failure that will pass to this section. A refusal (403, 404) is for the whole page. */
    public static <T> Section<T> of(Supplier<T> question) {
        try {
            return new Section<>(question.get(), true);
        } catch (NeighbourException e) {
            if (!e.isPassing()) {
                throw e;
            }
            LOG.warnf("a section is not available: %s", e.getMessage());
        } catch (ProcessingException e) {
            LOG.warnf("a section is not available: %s", e.getClass().getSimpleName());
        }
        return new Section<>(null, false);
    }
}
