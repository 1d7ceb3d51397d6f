package it.opposizioni.kit.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Turns a page of well-formed XHTML into a PDF with the tags that screen readers need (PDF/UA). A service that uses it has
 * {@code openhtmltopdf-pdfbox} among its own dependencies; the others do not carry it.
 */
public final class AccessiblePdf {

    static {
        // it logs each step of each page
        XRLog.setLoggingEnabled(false);
        FontMappers.set(OneFont.read());
    }

    private AccessiblePdf() {}

    /**
     * @param font the name by which the page's style calls the embedded font
     * @param settings what this document needs besides
     */
    public static byte[] of(String html, String font, Consumer<PdfRendererBuilder> settings) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        settings.accept(builder);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(32 << 10);
        try {
            builder.usePdfUaAccessibility(true)
                    .useFont(OneFont::file, font)
                    .withHtmlContent(html, null)
                    .withProducer("Opposizioni")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** To be kept for years, with its colours defined in the document itself; objects that are QR codes are drawn. */
    static byte[] toBeKept(String html, String font, PdfAConformance standard) {
        return of(
                html,
                font,
                pdf -> pdf.usePdfAConformance(standard)
                        .useColorProfile(
                                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .useObjectDrawerFactory(QrCode.drawer()));
    }
}
