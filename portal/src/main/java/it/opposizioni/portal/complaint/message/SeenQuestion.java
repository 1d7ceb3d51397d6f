package it.opposizioni.portal.complaint.message;

import it.opposizioni.portal.layout.Form;
import java.util.UUID;

/** The question that a form showed to who writes the message: of one that is asked later it is no answer. */
public final class SeenQuestion {

    /** The field that keeps it. */
    private static final String FIELD = "seen";

    private static final String NONE = "NONE";

    private SeenQuestion() {}

    /** For the form. @param open the question that waits for an answer; null where none does */
    public static String shown(UUID open) {
        return open == null ? NONE : open.toString();
    }

    /** For the service; null from a form of the release before, which does not know it. */
    public static String in(Form form) {
        String seen = form.value(FIELD);
        return seen.isEmpty() ? null : seen;
    }
}
