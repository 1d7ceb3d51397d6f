package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.exemption.CompanyStanding;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters to a person about companies that may call in spite of an opposition, in one language. No subject names a company. */
public final class ExemptionLetters {

    /** Of an exemption whose opposition ended: the letter about that says it. */
    private static final String WITH_ITS_OPPOSITION = "OPPOSITION_ENDED";

    private final Lang lang;
    private final ExemptionLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private ExemptionLetters(Lang lang) {
        this.lang = lang;
        this.texts = Texts.of(ExemptionLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static ExemptionLetters in(Lang lang) {
        return new ExemptionLetters(lang);
    }

    /**
     * A company that may call from now on, or later.
     *
     * @param until the first instant after it; null without end
     * @param holder null in an event of an earlier release, and where the holder was told before
     * @param operatorName null where the registry does not know it
     * @param operatorState ACTIVE, SUSPENDED, LAPSED or REVOKED, as of then; null where the registry, or the release before, does not say
     * @param listId the request of an organisation about many numbers, which has a letter of its own; null for what is about this one, and in
     *     events of the releases before
     */
    record Granted(
            UUID oppositionId,
            PhoneNumber number,
            Instant from,
            Instant until,
            String holder,
            String operatorName,
            String operatorState,
            UUID listId) {}

    /** One that may not any more. @param reason and holder: null in an event of a release before @param operatorState and listId: as of {@link Granted} */
    record Ended(
            UUID oppositionId,
            PhoneNumber number,
            Instant endedAt,
            Instant from,
            String reason,
            String holder,
            String operatorName,
            String operatorState,
            UUID listId) {

        boolean isToldWithItsOpposition() {
            return WITH_ITS_OPPOSITION.equals(reason);
        }

        private boolean wasInForce() {
            return from == null || from.isBefore(endedAt);
        }
    }

    /**
     * One whose period is over.
     *
     * @param until the first instant that no longer belonged to it
     * @param operatorState as of {@link Granted}
     */
    record Expired(
            UUID oppositionId,
            PhoneNumber number,
            Instant until,
            String holder,
            String operatorName,
            String operatorState) {}

    Letter granted(Granted granted) {
        String company = name(granted.operatorName());
        List<Letter.Fact> facts = facts(granted.number(), company);
        facts.add(new Letter.Fact(texts.from(), formats.date(granted.from())));
        facts.add(new Letter.Fact(
                texts.until(), granted.until() == null ? texts.open() : formats.lastDay(granted.until())));
        return about(
                texts.grantedTitle(),
                granted.oppositionId(),
                granted.number(),
                facts,
                List.of(texts.granted1(company), scope(granted.operatorState(), texts, lang), texts.granted3()));
    }

    Letter ended(Ended ended) {
        String company = name(ended.operatorName());
        List<Letter.Fact> facts = facts(ended.number(), company);
        facts.add(new Letter.Fact(texts.endedAt(), formats.time(ended.endedAt())));
        List<String> words = new ArrayList<>(List.of(texts.ended1(company)));
        if (ended.wasInForce()) {
            words.add(lists(ended.operatorState(), texts, lang));
        }
        words.add(texts.ended3());
        return about(texts.endedTitle(), ended.oppositionId(), ended.number(), facts, words);
    }

    Letter expired(Expired expired) {
        String company = name(expired.operatorName());
        List<Letter.Fact> facts = facts(expired.number(), company);
        facts.add(new Letter.Fact(texts.until(), formats.lastDay(expired.until())));
        return about(
                texts.expiredTitle(),
                expired.oppositionId(),
                expired.number(),
                facts,
                List.of(
                        texts.expired1(company, formats.lastDay(expired.until())),
                        lists(expired.operatorState(), texts, lang),
                        texts.expired3()));
    }

    /** What follows from a permission: who else may use it, or why nobody may now. @param operatorState as of {@link Granted} */
    public static String scope(String operatorState, ExemptionLetterTexts texts, Lang lang) {
        String note = CompanyStanding.note(operatorState, lang);
        return (note.isEmpty() ? texts.granted2() : note) + " " + texts.others();
    }

    /** What a company may still do whose permission is over, or why it may not (DPR 26/2022 art. 8 c. 2). @param operatorState as of {@link Granted} */
    public static String lists(String operatorState, ExemptionLetterTexts texts, Lang lang) {
        LegalPeriods periods = LegalPeriods.configured();
        String none = CompanyStanding.noLists(operatorState, lang);
        return none.isEmpty() ? texts.ended2(periods.consultationDays(), periods.postalConsultationDays()) : none;
    }

    private String name(String operatorName) {
        return operatorName == null ? texts.unnamed() : operatorName;
    }

    private List<Letter.Fact> facts(PhoneNumber number, String company) {
        return new ArrayList<>(
                List.of(new Letter.Fact(fields.number(), number.masked()), new Letter.Fact(texts.company(), company)));
    }

    private static Letter about(
            String title, UUID opposition, PhoneNumber number, List<Letter.Fact> facts, List<String> words) {
        return new Letter(title, List.copyOf(words), facts, "personal-area/numbers/" + opposition)
                .about(number.masked());
    }
}
