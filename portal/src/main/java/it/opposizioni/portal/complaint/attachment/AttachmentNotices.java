package it.opposizioni.portal.complaint.attachment;

/** What a page of attachments says once, after one was added or removed. */
public final class AttachmentNotices {

    /** The query with which the page says that one was added. */
    public static final String ADDED = "done=added";

    /** The query with which it says that one was removed. */
    public static final String REMOVED = "done=removed";

    private AttachmentNotices() {}

    /** @param done of the page's query; anything that is no notice says nothing */
    public static String of(String done, AttachmentTexts texts) {
        return switch (done) {
            case "added" -> texts.added();
            case "removed" -> texts.removed();
            case null, default -> "";
        };
    }
}
