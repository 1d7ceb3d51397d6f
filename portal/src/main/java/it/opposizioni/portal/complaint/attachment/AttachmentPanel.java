package it.opposizioni.portal.complaint.attachment;

import java.util.List;

/**
 * The attachments on the page of a complaint, or of a reply that is not sent yet.
 *
 * @param lines null when they are not available now
 * @param left how many can still be added
 * @param known false of a service of the release before, which has none: nothing is said about them then
 */
public record AttachmentPanel(List<AttachmentLine> lines, int left, boolean known) {

    static AttachmentPanel unavailable() {
        return new AttachmentPanel(null, 0, true);
    }

    public static AttachmentPanel unknown() {
        return new AttachmentPanel(List.of(), 0, false);
    }

    /** None are known now. */
    public boolean isEmpty() {
        return lines == null || lines.isEmpty();
    }

    /** Some can be added and none have been: the page invites to it. */
    public boolean isInviting() {
        return left > 0 && lines.isEmpty();
    }
}
