package it.opposizioni.complaint.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An attachment that is about to be read.
 *
 * @param file its name in the store
 * @param name for people: a code, and its place among the others
 */
public record DownloadableAttachment(UUID file, AttachmentType type, long bytes, String name) {

    /**
     * One of several.
     *
     * @param code of what they were added to
     */
    static Optional<DownloadableAttachment> among(List<Attachment> added, UUID id, String code) {
        for (int place = 0; place < added.size(); place++) {
            Attachment attachment = added.get(place);
            if (attachment.id().equals(id)) {
                String name = code + "-" + (place + 1) + "." + attachment.type().extension();
                return Optional.of(
                        new DownloadableAttachment(attachment.file(), attachment.type(), attachment.bytes(), name));
            }
        }
        return Optional.empty();
    }
}
