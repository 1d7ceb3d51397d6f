package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import it.opposizioni.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;

/** Attachments as the pages of one area show them. */
public record AttachmentLines(AttachmentArea area, Page page) {

    public List<AttachmentLine> of(List<Attachment> items) {
        List<AttachmentLine> lines = new ArrayList<>();
        items.forEach(item -> lines.add(AttachmentLine.of(item, lines.size() + 1, area, page)));
        return lines;
    }
}
