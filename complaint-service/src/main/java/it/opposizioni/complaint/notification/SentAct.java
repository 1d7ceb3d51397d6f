package it.opposizioni.complaint.notification;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An act as it leaves: the copy that is printed here, or a file that was signed elsewhere. */
record SentAct(byte[] content, String mediaType, String fileName) {

    static SentAct signed(ActFormat format, byte[] content) {
        return new SentAct(content, format.mediaType(), format.fileName());
    }

    /** To be saved, not to be shown: nobody has looked into a file that came from elsewhere. */
    Response response() {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
