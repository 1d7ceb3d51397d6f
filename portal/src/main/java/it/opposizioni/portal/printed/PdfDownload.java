package it.opposizioni.portal.printed;

import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** A document that is passed through. The name of the file says nothing about a person. */
final class PdfDownload {

    static final String PDF = "application/pdf";

    private PdfDownload() {}

    /** @param name last part of the page's address, which is the file's name in the language of the page */
    static Response of(InputStream pdf, Page page, String name) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug(name) + ".pdf\"")
                .build();
    }
}
