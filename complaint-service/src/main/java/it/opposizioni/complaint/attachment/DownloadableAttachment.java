package it.opposizioni.complaint.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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
            if (added.get(place).id().equals(id)) {
                return Optional.of(of(added.get(place), place, code));
            }
        }
        return Optional.empty();
    }

    /** All of them. */
    static List<DownloadableAttachment> all(List<Attachment> added, String code) {
        return IntStream.range(0, added.size())
                .mapToObj(place -> of(added.get(place), place, code))
                .toList();
    }

    private static DownloadableAttachment of(Attachment attachment, int place, String code) {
        String name = code + "-" + (place + 1) + "." + attachment.type().extension();
        return new DownloadableAttachment(attachment.file(), attachment.type(), attachment.bytes(), name);
    }
}
