package it.opposizioni.portal.cases.notification;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * In what form an act is a file.
 *
 * @param extension what a file of this form is called at its end
 */
record ActFile(String mediaType, String extension) {

    static final ActFile PDF = new ActFile(NotificationClient.PDF, ".pdf");

    /** A PDF in its signature. */
    private static final ActFile ENVELOPE = new ActFile(NotificationClient.ENVELOPE, ".pdf.p7m");

    /** @param format as the service calls it: PDF or P7M */
    static ActFile of(String format) {
        return "P7M".equals(format) ? ENVELOPE : PDF;
    }

    /** Passes the file through, to be saved. @param name without its end */
    Response download(InputStream content, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + extension + "\"")
                .build();
    }
}
