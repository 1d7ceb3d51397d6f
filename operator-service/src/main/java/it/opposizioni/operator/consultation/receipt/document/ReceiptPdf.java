package it.opposizioni.operator.consultation.receipt.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import it.opposizioni.operator.consultation.receipt.ReceiptConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The receipt as a page to print and to file: PDF/A-3u to be kept for years, PDF/UA to be read by everybody. It proves nothing by
 * itself; its code leads to the verification.
 */
@ApplicationScoped
public class ReceiptPdf {

    /** Part of PDFBox; embedded, as PDF/A requires. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // it logs each step of each page
        XRLog.setLoggingEnabled(false);
    }

    private final ReceiptConfig config;

    public ReceiptPdf(ReceiptConfig config) {
        this.config = config;
    }

    public byte[] render(ReceiptClaims claims, Locale locale) {
        String page = new ReceiptPage(claims, config.issuer(), locale).html();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(32 << 10);
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(ReceiptPdf::font, "Receipt")
                    .withHtmlContent(page, null)
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
