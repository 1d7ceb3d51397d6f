package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.attachment.AttachmentView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the operator was asked in a case and has said, for the authority.
 *
 * @param questions oldest first; with those of the cases that were merged into it, and what was asked before it was split from another one
 * @param replies both parts, oldest first; likewise
 * @param extensions more time that it asked for, oldest first
 * @param extensionAwaitsAnswer the last of them can be granted or refused
 */
@Schema(name = "OperatorSide")
public record OperatorSideView(
        List<InformationRequestView.Question> questions,
        List<InformationRequestView.ReplyView> replies,
        List<ExtensionView> extensions,
        boolean extensionAwaitsAnswer) {

    /** What was sent with the replies. */
    public List<AttachmentView> files() {
        return replies.stream().flatMap(reply -> reply.attachments().stream()).toList();
    }
}
