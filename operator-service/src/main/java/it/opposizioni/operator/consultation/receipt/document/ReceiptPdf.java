package it.opposizioni.operator.consultation.receipt.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.kit.pdf.AccessiblePdf;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import it.opposizioni.operator.consultation.receipt.ReceiptConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Locale;

/**
 * The receipt as a page to print and to file: PDF/A-3u to be kept for years, PDF/UA to be read by everybody. It proves nothing by
 * itself; its code leads to the verification.
 */
@ApplicationScoped
public class ReceiptPdf {

    private final ReceiptConfig config;

    public ReceiptPdf(ReceiptConfig config) {
        this.config = config;
    }

    public byte[] render(ReceiptClaims claims, Locale locale) {
        String page = new ReceiptPage(claims, config.issuer(), locale).html();
        return AccessiblePdf.of(page, "Receipt", ReceiptPdf::toBeKept);
    }

    private static void toBeKept(PdfRendererBuilder pdf) {
        pdf.usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }
}
