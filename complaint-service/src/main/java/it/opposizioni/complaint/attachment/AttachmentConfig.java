package it.opposizioni.complaint.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be added to a complaint, to a reply, or to a case. */
@ConfigMapping(prefix = "attachment")
interface AttachmentConfig {

    /** To one complaint, or to one reply. */
    @WithDefault("5")
    int most();

    /** Of the authority's own documents, in one case. */
    @WithDefault("100")
    int mostDocuments();

    /** To one holder. */
    default int mostOf(AttachmentHolder holder) {
        return holder.kind() == AttachmentHolder.Kind.DOCUMENTS ? mostDocuments() : most();
    }

    /** Of one file, in bytes: 10 MiB, a photo of a telephone or ten minutes of a recording. */
    @WithDefault("10485760")
    long largest();

    /** So many arrive at the same time in one copy of the service: each holds up to one part of its upload to the store in the heap. */
    @WithDefault("16")
    int atOnce();

    /** So many of one person arrive at the same time in one copy of the service, so that nobody takes the places of all others. */
    @WithDefault("2")
    int atOnceOfOne();

    /** For the whole of one file; the file of a slower sender is refused, and its place is free again. */
    @WithDefault("2m")
    Duration longestReading();

    /** A file that has not arrived after so long will not: its sender is gone, or this process has died. */
    @WithDefault("1h")
    Duration abandonedAfter();
}
