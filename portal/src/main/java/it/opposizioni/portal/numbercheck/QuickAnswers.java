package it.opposizioni.portal.numbercheck;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.numbercheck.NumberCheckClient.Check;
import it.opposizioni.portal.numbercheck.NumberCheckClient.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Puts the answers of a quick check into words. */
@ApplicationScoped
class QuickAnswers {

    private final Page page;

    QuickAnswers(Page page) {
        this.page = page;
    }

    List<QuickAnswer> of(Check check) {
        QuickCheckTexts texts = texts();
        return check.items().stream().map(item -> answer(item, texts)).toList();
    }

    /** Until when the answers may be used: the end is the first instant that no longer belongs to the last day. */
    String validity(Check check) {
        return check.validUntil() == null
                ? ""
                : texts().valid(page.formats().date(Rome.day(check.validUntil().minusNanos(1))));
    }

    private QuickAnswer answer(Checked item, QuickCheckTexts texts) {
        String number = item.number() == null ? item.input() : page.formats().phone(item.number());
        return switch (item.answer()) {
            case "CALLABLE" -> new QuickAnswer(number, texts.callable(), "ok", "");
            case "OPPOSED" -> new QuickAnswer(number, texts.opposed(), "bad", "");
            case "EXEMPTED" -> new QuickAnswer(number, exempted(item.exemptedUntil(), texts), "ok", "");
            default ->
                new QuickAnswer(item.input(), texts.invalid(), "wait", item.detail() == null ? "" : item.detail());
        };
    }

    private String exempted(String until, QuickCheckTexts texts) {
        LocalDate day = day(until);
        return day == null
                ? texts.exempted()
                : texts.exemptedUntil(page.formats().date(day));
    }

    /** A day, or the first instant after it; null for no end. */
    private static LocalDate day(String until) {
        try {
            if (until == null) {
                return null;
            }
            return until.contains("T") ? Rome.day(Instant.parse(until).minusNanos(1)) : LocalDate.parse(until);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private QuickCheckTexts texts() {
        return Texts.of(QuickCheckTexts.class, page.lang());
    }
}
