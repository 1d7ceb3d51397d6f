package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import java.util.UUID;

/**
 * An attachment as a page shows it.
 *
 * @param complaint null of an operator's
 * @param name its place among the others, and what it is
 * @param about how large it is, and since when it is there
 * @param href where it is saved from
 */
public record AttachmentLine(UUID id, UUID complaint, String name, String about, String href) {

    /** @param place from 1 */
    static AttachmentLine of(Attachment attachment, int place, AttachmentArea area, Page page) {
        AttachmentTexts texts = Texts.of(AttachmentTexts.class, page.lang());
        Formats formats = page.formats();
        return new AttachmentLine(
                attachment.id(),
                attachment.complaint(),
                texts.name(place, AttachmentKind.label(attachment.type(), texts)),
                texts.about(formats.amount(formats.kilobytes(attachment.bytes())), formats.time(attachment.addedAt())),
                page.link(area.path(area.holder(attachment)) + "/" + attachment.id()));
    }
}
