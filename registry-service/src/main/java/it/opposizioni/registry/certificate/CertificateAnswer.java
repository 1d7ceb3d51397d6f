package it.opposizioni.registry.certificate;

import it.opposizioni.registry.certificate.CertificateService.Issued;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A certificate over HTTP: a page to print, or what it says. */
public final class CertificateAnswer {

    public static final String PDF = "application/pdf";

    private static final MediaType PAGE = MediaType.valueOf(PDF);

    private CertificateAnswer() {}

    /** What the request wants of the two. Making a page takes a tenth of a second of a core: outside of a transaction. */
    public static Response of(Issued issued, Locale locale, HttpHeaders headers) {
        Response.ResponseBuilder answer = wantsPage(headers) ? page(issued.claims(), locale) : json(issued);
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(PAGE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** The name of the file says nothing of the number. */
    private static Response.ResponseBuilder page(CertificateClaims claims, Locale locale) {
        CertificatePage page = new CertificatePage(claims, locale);
        return Response.ok(page.pdf(), PAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.fileName() + "\"");
    }

    private static Response.ResponseBuilder json(Issued issued) {
        return Response.ok(CertificateView.of(issued), MediaType.APPLICATION_JSON_TYPE);
    }
}
