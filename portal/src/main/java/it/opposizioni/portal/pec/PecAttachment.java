package it.opposizioni.portal.pec;

/**
 * A file that goes with a message.
 *
 * @param name in ASCII, without anything of a person: receipts repeat it
 */
public record PecAttachment(String name, String mediaType, byte[] content) {

    /** In bytes: encoded, a third more, and then far below the 30 MB of certified mail (DM 2 November 2005, RFC 6109). */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** @throws IllegalArgumentException when it is larger than that */
    public PecAttachment {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("too large for certified mail");
        }
    }

    @Override
    public String toString() {
        return "PecAttachment[" + mediaType + ", " + content.length + " bytes]";
    }
}
