package it.opposizioni.portal.layout;

/** A form that was shown while the visitor acted for another person than now. Nothing of it is done, and it is not shown again. */
public class OtherPersonException extends RuntimeException {

    OtherPersonException() {
        super("form of another person", null, false, false);
    }
}
