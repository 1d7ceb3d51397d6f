package it.opposizioni.portal.mydata;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.mydata.DataView.Entry;
import it.opposizioni.portal.mydata.DataView.Section;
import java.util.List;

/** The same as the page, to print and to file: PDF/A-2u to be kept for years, PDF/UA to be read by everybody. */
final class DataDocument {

    private final HeldData held;
    private final DataView view;
    private final MyDataTexts texts;
    private final Lang lang;

    DataDocument(HeldData held, DataView view, Lang lang) {
        this.held = held;
        this.view = view;
        this.texts = Texts.of(MyDataTexts.class, lang);
        this.lang = lang;
    }

    byte[] pdf() {
        String made = texts.made(Formats.of(lang).time(held.madeAt()));
        String about = held.subject() == null ? texts.leadOfNumber() : texts.lead();
        PrintedPage page = new PrintedPage(lang.locale(), texts.title(), about);
        page.element("p class=\"register\"", texts.register())
                .element("h1", texts.title())
                .element("p", made);
        view.missing().forEach(name -> page.element("p", texts.away(name)));
        view.accesses().forEach(section -> add(page, section));
        view.held().forEach(section -> add(page, section));
        addKept(page, held.kept());
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void add(PrintedPage page, Section section) {
        page.element("h2", section.title());
        if (section.entries().isEmpty()) {
            page.element("p", texts.nothing());
        }
        section.entries().forEach(entry -> add(page, entry));
        if (section.more() > 0) {
            page.element("p", texts.more(Formats.of(lang).amount(section.more())));
        }
    }

    private static void add(PrintedPage page, Entry entry) {
        page.openRecord();
        entry.facts().forEach(fact -> page.row(fact.label(), fact.lines()));
        page.closeFacts();
    }

    private void addKept(PrintedPage page, List<KeptData> kept) {
        page.element("h2", texts.keptTitle());
        for (KeptData each : kept) {
            page.openRecord()
                    .row(texts.keptWhat(), each.what())
                    .row(texts.keptWhy(), each.why())
                    .row(texts.keptUntil(), each.until())
                    .closeFacts();
        }
    }
}
