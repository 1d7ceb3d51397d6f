package it.opposizioni.complaint.printed;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A printed document over HTTP. */
public final class PdfResponse {

    public static final String PDF = "application/pdf";

    private static final MediaType TYPE = MediaType.valueOf(PDF);

    private PdfResponse() {}

    /** @param fileName says nothing about a person */
    static Response of(byte[] pdf, String fileName, Locale locale) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
