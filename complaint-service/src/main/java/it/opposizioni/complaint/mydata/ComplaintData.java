package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.access.AccessView;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.complaint.ComplaintView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is held about a person because of the complaints that the person filed.
 *
 * @param attachments what was added to them, without its content
 * @param accesses who looked at them
 */
@Schema(name = "ComplaintData")
record ComplaintData(
        List<ComplaintView> complaints, List<AttachmentView> attachments, List<AccessView> accesses) {}
