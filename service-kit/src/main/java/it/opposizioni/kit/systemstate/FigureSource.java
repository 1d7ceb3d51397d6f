package it.opposizioni.kit.systemstate;

import java.time.Instant;
import java.util.List;

/**
 * A feature that has figures. Implemented by a bean of the service or of the kit; each figure is of the database, so that every copy of the
 * service would read the same, unless it says otherwise. It is asked every minute: by an index, and without a transaction.
 */
public interface FigureSource {

    /** @throws IllegalStateException the database does not answer */
    List<Figure> figures(Instant now);
}
