package it.opposizioni.portal.consultation;

import it.opposizioni.portal.i18n.ConsultationTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ConsultationClient.Consultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts consultations into the reader's words. */
@ApplicationScoped
public class ConsultationLines {

    private final Page page;

    ConsultationLines(Page page) {
        this.page = page;
    }

    public List<ConsultationLine> of(List<Consultation> consultations) {
        return consultations.stream().map(this::line).toList();
    }

    private ConsultationLine line(Consultation c) {
        return new ConsultationLine(
                c.id(),
                page.formats().time(c.startedAt()),
                state(c.state()),
                tone(c.state()),
                page.formats().amount(c.received()),
                page.formats().amount(c.callable()),
                page.formats().date(c.lastValidDay()));
    }

    String state(String code) {
        ConsultationTexts texts = Texts.of(ConsultationTexts.class, page.lang());
        return switch (code) {
            case "RECEIVING" -> texts.stateReceiving();
            case "SEALED" -> texts.stateSealed();
            case "EXPIRED" -> texts.stateExpired();
            case "FAILED" -> texts.stateFailed();
            default -> code;
        };
    }

    static String tone(String code) {
        return switch (code) {
            case "RECEIVING" -> "wait";
            case "SEALED" -> "ok";
            case "FAILED" -> "bad";
            default -> "";
        };
    }
}
