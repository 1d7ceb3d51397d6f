package it.opposizioni.portal.consultation;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes {@link ConsultationRow}s, in the language of the page. */
@ApplicationScoped
public class ConsultationRows {

    /** A result that ends within so many days is about to expire. */
    private static final long SOON = 3;

    static final List<String> STATES =
            List.of("RECEIVING", "CHOOSING", "COMPARING", "WAITING_FOR_REGISTER", "SEALED", "EXPIRED", "FAILED", "CANCELLED");

    private final Page page;
    private final Parties parties;
    private final Now now;

    ConsultationRows(Page page, Parties parties, Now now) {
        this.page = page;
        this.parties = parties;
        this.now = now;
    }

    public List<ConsultationRow> of(List<Consultation> consultations) {
        return consultations.stream().map(this::line).toList();
    }

    /** A list is known by its time alone; a quick check is called one. */
    public String named(Consultation c, Instant at) {
        String time = page.formats().time(at);
        return c.isQuickCheck() ? texts().quickCheck() + ": " + time : time;
    }

    private ConsultationRow line(Consultation c) {
        return new ConsultationRow(
                c.id(),
                named(c, c.startedAt()),
                state(c),
                tone(c),
                parties.forWhom(c),
                page.formats().amount(c.received()),
                page.formats().amount(c.callable()),
                page.formats().date(c.lastValidDay()));
    }

    String state(Consultation c) {
        if (c.state().equals("CHOOSING") && parties.isMadeForUs(c)) {
            return texts().stateElsewhere();
        }
        return isExpiring(c) ? texts().stateExpiring() : state(c.state());
    }

    String state(String code) {
        ConsultationTexts texts = texts();
        return switch (code) {
            case "RECEIVING" -> texts.stateReceiving();
            case "CHOOSING" -> texts.stateChoosing();
            case "COMPARING" -> texts.stateComparing();
            case "WAITING_FOR_REGISTER" -> texts.stateWaitingForRegister();
            case "SEALED" -> texts.stateSealed();
            case "EXPIRED" -> texts.stateExpired();
            case "FAILED" -> texts.stateFailed();
            case "CANCELLED" -> texts.stateCancelled();
            default -> code;
        };
    }

    /** All states in words, to choose among. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(code -> states.put(code, state(code)));
        return states;
    }

    String tone(Consultation c) {
        return switch (c.state()) {
            case "RECEIVING", "CHOOSING", "COMPARING", "WAITING_FOR_REGISTER" -> "wait";
            case "SEALED" -> isExpiring(c) ? "wait" : "ok";
            case "FAILED" -> "bad";
            default -> "";
        };
    }

    /** Days after today on which it may still be used: 0 on the last one. */
    long daysLeft(Consultation c) {
        return ChronoUnit.DAYS.between(Rome.day(now.get()), c.lastValidDay());
    }

    boolean isExpiring(Consultation c) {
        return c.state().equals("SEALED") && c.lastValidDay() != null && daysLeft(c) < SOON;
    }

    private ConsultationTexts texts() {
        return Texts.of(ConsultationTexts.class, page.lang());
    }
}
