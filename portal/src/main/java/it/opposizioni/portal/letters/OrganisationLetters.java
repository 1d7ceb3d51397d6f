package it.opposizioni.portal.letters;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters to who acts for an organisation, in one language: what the registrar decided, and what came of a list. */
final class OrganisationLetters {

    private final OrganisationLetterTexts texts;
    private final Formats formats;

    private OrganisationLetters(Lang lang) {
        this.texts = Texts.of(OrganisationLetterTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static OrganisationLetters in(Lang lang) {
        return new OrganisationLetters(lang);
    }

    /**
     * What was decided about somebody who represents an organisation, or asked to.
     *
     * @param representative subject
     * @param reason null where there is none
     */
    record Represented(UUID representationId, String representative, String organisation, String reason) {

        @Override
        public String toString() {
            return "Represented[" + representationId + "]";
        }
    }

    /**
     * What came of a list of numbers.
     *
     * @param sentBy subject
     * @param reason null where there is none
     */
    record Listed(
            UUID listId, String sentBy, String organisation, Instant sentAt, long lines, long recorded, String reason) {

        @Override
        public String toString() {
            return "Listed[" + listId + "]";
        }
    }

    /** @param change the event's name: {@code representation-confirmed} */
    Letter represented(String change, Represented told) {
        String name = told.organisation();
        List<Letter.Fact> facts = facts(name, null, told.reason());
        return switch (change) {
            case "representation-confirmed" ->
                letter(texts.confirmedTitle(), List.of(texts.confirmed1(name), texts.confirmed2()), facts);
            case "representation-refused" ->
                letter(texts.refusedTitle(), List.of(texts.refused1(name), texts.refused2()), facts);
            default -> letter(texts.endedTitle(), List.of(texts.ended1(name), texts.stays()), facts);
        };
    }

    /** @param change the event's name: {@code number-list-recorded} */
    Letter listed(String change, Listed told) {
        String name = told.organisation();
        List<Letter.Fact> facts = facts(name, told.sentAt(), told.reason());
        if (change.equals("number-list-refused")) {
            return letter(texts.listRefusedTitle(), List.of(texts.listRefused1(name)), facts);
        }
        String recorded = formats.amount(told.recorded());
        return letter(
                texts.listRecordedTitle(),
                List.of(texts.listRecorded1(name, recorded, formats.amount(told.lines())), texts.listRecorded2()),
                facts);
    }

    private List<Letter.Fact> facts(String organisation, Instant sentAt, String reason) {
        List<Letter.Fact> facts = new ArrayList<>(List.of(new Letter.Fact(texts.organisation(), organisation)));
        if (sentAt != null) {
            facts.add(new Letter.Fact(texts.sent(), formats.date(sentAt)));
        }
        if (reason != null) {
            facts.add(new Letter.Fact(texts.reason(), reason));
        }
        return List.copyOf(facts);
    }

    private Letter letter(String title, List<String> words, List<Letter.Fact> facts) {
        return new Letter(title, words, facts, "personal-area/people", texts.open());
    }
}
