package it.opposizioni.portal.layout;

/** A form that was shown in a session that has ended. */
public class StaleFormException extends RuntimeException {

    private final transient Form form;

    StaleFormException(Form form) {
        super("stale form");
        this.form = form;
    }

    /** What was typed. */
    public Form form() {
        return form;
    }
}
