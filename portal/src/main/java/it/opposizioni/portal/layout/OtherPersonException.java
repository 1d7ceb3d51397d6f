package it.opposizioni.portal.layout;

import it.opposizioni.portal.visitor.ActsFor;
import java.util.Optional;

/** A form that was shown while the visitor acted for another person or operator than now. Nothing of it is done. */
public class OtherPersonException extends RuntimeException {

    private final transient Form form;
    private final boolean withFile;
    private final transient ActsFor whom;

    /** @param whom null when nobody can say for whom it was shown */
    public OtherPersonException(Form form, boolean withFile, ActsFor whom) {
        super("form of another person", null, false, false);
        this.form = form;
        this.withFile = withFile;
        this.whom = whom;
    }

    /** What was typed. */
    public Form form() {
        return form;
    }

    /** Whether it had a file, which is not kept. */
    public boolean hasFile() {
        return withFile;
    }

    /** For whom it was shown; empty when nobody can say it. */
    public Optional<ActsFor> whom() {
        return Optional.ofNullable(whom);
    }
}
