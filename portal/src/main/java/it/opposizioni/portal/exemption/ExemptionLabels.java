package it.opposizioni.portal.exemption;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient.Act;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionSection.Moment;
import it.opposizioni.portal.exemption.ExemptionSection.Notice;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import java.util.ArrayList;
import java.util.List;

/** The exemptions of one number in words. What their companies may do follows from what the number opposes: calls, post, or both. */
final class ExemptionLabels {

    /** What nobody asks for. */
    private static final Act EXPIRY = new Act("EXPIRED", null, null, null);

    private final ExemptionTexts texts;
    private final Formats formats;
    private final String act;
    private final LegalPeriods periods;

    private ExemptionLabels(ExemptionTexts texts, Formats formats, String act, LegalPeriods periods) {
        this.texts = texts;
        this.formats = formats;
        this.act = act;
        this.periods = periods;
    }

    static ExemptionLabels of(Opposition opposition, Lang lang, LegalPeriods periods) {
        ExemptionTexts texts = Texts.of(ExemptionTexts.class, lang);
        String calls = opposition.opposes("POST") ? texts.both() : texts.calls();
        return new ExemptionLabels(
                texts, Formats.of(lang), opposition.opposes("TELEPHONE") ? calls : texts.post(), periods);
    }

    /** What a company may do, after "può" and "may". */
    String act() {
        return act;
    }

    KeptCompany company(Exemption exemption) {
        return new KeptCompany(
                exemption.id(),
                name(exemption),
                sentence(exemption),
                note(exemption).isEmpty());
    }

    /** Why it cannot use its permission now; empty where it can, and where nothing is known of that. */
    private String note(Exemption exemption) {
        return CompanyStanding.note(exemption.operatorState(), texts);
    }

    private String name(Exemption exemption) {
        return exemption.operatorName() == null ? texts.unnamed() : exemption.operatorName();
    }

    /** From when until when, without the name; and why not now, where that is so. */
    String sentence(Exemption exemption) {
        return sentence(exemption, exemption.operatorState());
    }

    /** @param state of the operator, as {@link Exemption#operatorState} */
    String sentence(Exemption exemption, String state) {
        String note = CompanyStanding.note(state, texts);
        return note.isEmpty() || !exemption.isLive()
                ? sentenceOfDates(exemption)
                : texts.permitted(act, period(exemption)) + " " + note;
    }

    private String sentenceOfDates(Exemption exemption) {
        return switch (exemption.status()) {
            case "IN_FORCE" -> texts.may(act, period(exemption));
            case "PLANNED" -> texts.will(act, period(exemption));
            case "OVER" -> texts.could(act, period(exemption));
            default -> taken(exemption);
        };
    }

    private String taken(Exemption exemption) {
        String ended = formats.date(exemption.endedAt());
        return neverBegan(exemption)
                ? texts.neverBegan(act, ended)
                : texts.taken(act, formats.date(exemption.from()), ended);
    }

    private static boolean neverBegan(Exemption exemption) {
        return exemption.endedAt() != null && Rome.day(exemption.endedAt()).isBefore(exemption.from());
    }

    private String period(Exemption exemption) {
        String from = formats.date(exemption.from());
        if (exemption.until() == null) {
            return texts.openPeriod(from);
        }
        return exemption.until().equals(exemption.from())
                ? texts.oneDay(from)
                : texts.between(from, formats.date(exemption.until()));
    }

    /** It was given a moment ago, and can be taken back. */
    Notice added(Exemption exemption) {
        String name = name(exemption);
        String note = note(exemption);
        if (!note.isEmpty()) {
            return new Notice(texts.addedUnusable(name, act, period(exemption)), note, name, exemption.id());
        }
        String text = "PLANNED".equals(exemption.status())
                ? texts.addedLater(name, act, period(exemption))
                : texts.added(name, act, period(exemption));
        return new Notice(text, "", name, exemption.id());
    }

    /** A list that the company compared before counts to its end (DPR 26/2022 art. 8 c. 2). */
    Notice ended(Exemption exemption) {
        String name = name(exemption);
        if (neverBegan(exemption)) {
            return new Notice(texts.endedEarly(name, act), "", name, null);
        }
        String none = CompanyStanding.noLists(exemption.operatorState(), texts);
        String lists =
                none.isEmpty() ? texts.endedLists(periods.consultationDays(), periods.postalConsultationDays()) : none;
        return new Notice(texts.ended(name, act), lists, name, null);
    }

    List<Moment> moments(Exemption exemption) {
        String name = name(exemption);
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(exemption.grantedAt(), texts.historyAdded(name, act), exemption.granted()));
        if ("OVER".equals(exemption.status())) {
            moments.add(new Moment(Rome.endOf(exemption.until()), texts.historyOver(name, act), EXPIRY));
        } else if (exemption.endedAt() != null) {
            String title = exemption.wentWithItsNumber() ? texts.historyOver(name, act) : texts.historyTaken(name, act);
            moments.add(new Moment(exemption.endedAt(), title, exemption.ended()));
        }
        return moments;
    }
}
