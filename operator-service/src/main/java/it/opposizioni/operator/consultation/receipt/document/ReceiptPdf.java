package it.opposizioni.operator.consultation.receipt.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import it.opposizioni.operator.consultation.receipt.ReceiptConfig;
import jakarta.enterprise.context.ApplicationScoped;
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
        return new ReceiptPage(claims, config.issuer(), locale).written().pdf(PdfAConformance.PDFA_3_U);
    }
}
