package it.opposizioni.portal.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns a page of well-formed HTML into a document with the tags that screen readers need (PDF/UA). */
final class ReportPdf {

    /** Comes with PDFBox; embedded, so that every reader shows the same. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // it logs each step of each page
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    static byte[] of(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(32 << 10);
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(ReportPdf::font, "Report")
                    .withHtmlContent(html, null)
                    .withProducer("Opposizioni")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
