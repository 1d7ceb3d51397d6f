package it.opposizioni.portal.layout;

/** A form that was shown in a session that has ended, or while the person acted for another operator. */
public class StaleFormException extends RuntimeException {

    private final transient Form form;
    private final boolean otherOperator;

    StaleFormException(Form form, boolean otherOperator) {
        super("stale form");
        this.form = form;
        this.otherOperator = otherOperator;
    }

    /** What was typed. */
    public Form form() {
        return form;
    }

    public boolean isForAnotherOperator() {
        return otherOperator;
    }
}
