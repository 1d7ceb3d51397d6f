package it.opposizioni.kit.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import io.quarkus.runtime.ApplicationLifecycleManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Prints a page for nobody while the build records which classes a service loads, for the cache that it starts with. The first document after a start
 * needs some two thousand of them: read one by one, its reader waits for them longer than for several documents, and on a busy machine longer than the
 * portal waits for a service. At a start nothing is printed.
 */
@ApplicationScoped
class RecordedPage {

    void print(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            print();
        }
    }

    /** With everything that our documents are made of. */
    static byte[] print() {
        return new PrintedPage(Locale.ITALIAN, "Prova", "Prova di stampa.")
                .element("h1", "Prova")
                .openFacts()
                .row("Numero", "1")
                .closeFacts()
                .verification("2222222222222222", "https://example.org/", "Codice", "Codice QR", "Prova")
                .pdf(PdfAConformance.PDFA_2_U);
    }
}
