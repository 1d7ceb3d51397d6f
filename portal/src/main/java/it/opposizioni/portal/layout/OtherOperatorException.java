package it.opposizioni.portal.layout;

/** A form was shown while its visitor acted for another operator than now: it must not be done for this one. */
public class OtherOperatorException extends RuntimeException {

    private final transient Form form;

    OtherOperatorException(Form form) {
        super("form of another operator");
        this.form = form;
    }

    /** What was typed. */
    public Form form() {
        return form;
    }
}
