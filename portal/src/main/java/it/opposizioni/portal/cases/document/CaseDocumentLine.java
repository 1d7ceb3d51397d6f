package it.opposizioni.portal.cases.document;

import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.document.CaseDocumentClient.Document;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.util.UUID;

/**
 * A document as a page shows it.
 *
 * @param dated the day that it bears, in words; null where none was said
 * @param about what it is, and how large
 * @param added by whom and when
 * @param removed when it was taken back, in words; null while it is there
 */
public record CaseDocumentLine(
        UUID id, String title, String dated, String about, String added, boolean removable, String removed) {

    static CaseDocumentLine of(Document document, CaseLabels words, AttachmentPages attachments, Page page) {
        CaseDocumentTexts texts = Texts.of(CaseDocumentTexts.class, page.lang());
        return new CaseDocumentLine(
                document.id(),
                document.title(),
                document.datedOn() == null ? null : texts.dated(page.formats().date(document.datedOn())),
                texts.fileSize(
                        attachments.typeName(document.type()),
                        page.formats().amount(page.formats().kilobytes(document.bytes()))),
                texts.addedBy(page.formats().time(document.addedAt()), words.person(document.by())),
                document.removable(),
                document.removedAt() == null
                        ? null
                        : texts.takenBack(page.formats().time(document.removedAt())));
    }
}
