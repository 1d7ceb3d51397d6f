package it.opposizioni.portal.layout;

/** A form that was shown while the visitor acted for another person than now. Nothing of it is done, and it is not shown again. */
public class OtherPersonException extends RuntimeException {

    private final boolean ofEarlierSession;

    /** @param ofEarlierSession the visitor has signed in since, and so acts for themselves */
    public OtherPersonException(boolean ofEarlierSession) {
        super("form of another person", null, false, false);
        this.ofEarlierSession = ofEarlierSession;
    }

    public boolean isOfEarlierSession() {
        return ofEarlierSession;
    }
}
