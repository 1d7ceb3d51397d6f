package it.opposizioni.complaint.printed;

import it.opposizioni.kit.limit.NamedLimit;
import java.time.Duration;

/** How much one person may have printed: a document takes a tenth of a second of a core. */
public final class Printing {

    public static final NamedLimit LIMIT = NamedLimit.of("document-printing", 30, Duration.ofMinutes(1));

    private Printing() {}
}
