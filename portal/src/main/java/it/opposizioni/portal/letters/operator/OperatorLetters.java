package it.opposizioni.portal.letters.operator;

import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The letters to an operator about itself, in one language. None names a person or a company: those stand behind the sign-in. What the
 * operator itself called a campaign stands in the letter and never in its subject. What concerns two is in {@link CounterpartLetters}.
 */
final class OperatorLetters {

    private final OperatorLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private OperatorLetters(Lang lang) {
        this.texts = Texts.of(OperatorLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static OperatorLetters in(Lang lang) {
        return new OperatorLetters(lang);
    }

    /** @param event name of the event, for example {@code operator-approved.v1} */
    Letter standing(String event, Instant since) {
        String date = formats.date(since);
        List<Letter.Fact> facts = List.of(new Letter.Fact(texts.when(), formats.time(since)));
        return switch (event) {
            case "operator-applied.v1" ->
                letter(
                        texts.appliedTitle(),
                        facts,
                        texts.applied1(),
                        texts.applied2(LegalPeriods.configured().answerDays()));
            case "operator-returned.v1" -> letter(texts.returnedTitle(), facts, texts.returned1(), texts.returned2());
            case "operator-approved.v1" -> letter(texts.approvedTitle(), facts, texts.approved1(), texts.approved2());
            case "operator-suspended.v1" ->
                letter(texts.suspendedTitle(), facts, texts.suspended1(date), texts.suspended2());
            case "operator-reinstated.v1" -> letter(texts.reinstatedTitle(), facts, texts.reinstated1(date));
            case "operator-lapsed.v1" -> letter(texts.lapsedTitle(), facts, texts.lapsed1(date), texts.lapsed2());
            default -> letter(texts.revokedTitle(), facts, texts.revoked1(date), texts.suspended2());
        };
    }

    Letter changed(Instant at) {
        List<Letter.Fact> facts = List.of(new Letter.Fact(texts.when(), formats.time(at)));
        return letter(texts.changedTitle(), facts, texts.changed1(), texts.changed2());
    }

    /** @param campaign name of the campaign that a duty comes from; null for the monthly one */
    Letter duty(String event, String kind, LocalDate due, Integer daysLeft, String campaign) {
        String date = formats.date(due);
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(texts.due(), date));
        if (campaign != null) {
            facts.add(new Letter.Fact(fields.campaign(), campaign));
        }
        return event.startsWith("obligation-missed")
                ? missed(kind, date, facts)
                : reminder(kind, date, daysLeft == null ? 0 : daysLeft, facts);
    }

    private Letter missed(String kind, String date, List<Letter.Fact> facts) {
        return "MONTHLY_UPDATE".equals(kind)
                ? letter(texts.missedTitle(), facts, texts.missed1(date), texts.missed2())
                : letter(texts.missedTitle(), facts, texts.missedCampaign(date), texts.missedCampaign2());
    }

    private Letter reminder(String kind, String date, int days, List<Letter.Fact> facts) {
        String title =
                days == 0 ? texts.dutyTitleToday() : days == 1 ? texts.dutyTitleTomorrow() : texts.dutyTitleDays(days);
        return letter(
                title,
                facts,
                switch (kind == null ? "" : kind) {
                    case "VALIDITY_END" -> texts.dutyValidity(date);
                    case "CAMPAIGN_AT_RISK" -> texts.dutyCampaign(date);
                    default -> texts.dutyMonthly(date);
                });
    }

    /** @param sealedAt null when it failed */
    Letter consultation(UUID id, Instant sealedAt, Instant failedAt) {
        boolean sealed = sealedAt != null;
        return new Letter(
                sealed ? texts.sealedTitle() : texts.failedTitle(),
                List.of(sealed ? texts.sealed1() : texts.failed1()),
                List.of(new Letter.Fact(texts.when(), formats.time(sealed ? sealedAt : failedAt))),
                "operators/consultations/" + id);
    }

    Letter delayed(UUID id, Instant waitingSince) {
        return new Letter(
                texts.delayedTitle(),
                List.of(texts.delayed1(), texts.delayed2()),
                List.of(new Letter.Fact(texts.waitingSince(), formats.time(waitingSince))),
                "operators/consultations/" + id);
    }

    private Letter letter(String title, List<Letter.Fact> facts, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), facts);
    }
}
