package it.opposizioni.complaint.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Attachments over HTTP: to be saved, not to be shown, because nobody has looked into them. */
@ApplicationScoped
public class AttachmentDownloads {

    private final AttachmentFiles files;

    AttachmentDownloads(AttachmentFiles files) {
        this.files = files;
    }

    public Response serve(DownloadableAttachment shown) {
        return Response.ok(files.open(shown.file()), shown.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, shown.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + shown.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
