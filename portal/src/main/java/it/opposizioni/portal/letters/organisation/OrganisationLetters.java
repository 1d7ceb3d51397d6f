package it.opposizioni.portal.letters.organisation;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters to those who act for an organisation, in one language: what the registrar decided, and what came of a list. */
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
     * @param holder of the organisation's numbers; with its language null of a refusal, and in events of the release before
     * @param reason null where there is none
     * @param endedByRepresentative null unless it was ended
     */
    record Represented(
            UUID representationId,
            String representative,
            String holder,
            String organisation,
            String language,
            String reason,
            Boolean endedByRepresentative) {

        boolean hasEnded() {
            return endedByRepresentative != null;
        }

        @Override
        public String toString() {
            return "Represented[" + representationId + "]";
        }
    }

    /**
     * What came of a list of numbers.
     *
     * @param sentBy subject
     * @param holder of the organisation's numbers; with its language and the protocol numbers null in events of the release before
     * @param reason null where there is none
     */
    record Listed(
            UUID listId,
            String sentBy,
            String holder,
            String organisation,
            String language,
            Instant sentAt,
            Instant at,
            long lines,
            long recorded,
            List<String> protocols,
            String reason) {

        Listed {
            protocols = protocols == null ? List.of() : List.copyOf(protocols);
        }

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
                letter(
                        texts.confirmedTitle(),
                        List.of(texts.confirmed1(name), texts.confirmed2(), texts.confirmed3()),
                        facts);
            case "representation-refused" ->
                letter(texts.refusedTitle(), List.of(texts.refused1(name), texts.refused2()), facts);
            default -> letter(texts.endedTitle(), List.of(texts.ended1(name), texts.stays()), facts);
        };
    }

    /** @param change the event's name: {@code number-list-recorded} */
    Letter listed(String change, Listed told) {
        String name = told.organisation();
        List<Letter.Fact> facts = facts(name, told);
        if (change.equals("number-list-refused")) {
            return letter(texts.listRefusedTitle(), List.of(texts.listRefused1(name)), facts);
        }
        String recorded = formats.amount(told.recorded());
        return letter(
                texts.listRecordedTitle(),
                List.of(texts.listRecorded1(name, recorded, formats.amount(told.lines())), texts.listRecorded2()),
                facts);
    }

    /** To the organisation itself, which several people may read. @param change as {@link #listed} */
    Letter listedToOrganisation(String change, Listed told) {
        String sent = formats.date(told.sentAt());
        List<Letter.Fact> facts = facts(null, told);
        if (change.equals("number-list-refused")) {
            return toOrganisation(texts.someRefusedTitle(), List.of(texts.someRefused1(sent)), facts)
                    .about(sent);
        }
        String recorded = formats.amount(told.recorded());
        List<String> words = new ArrayList<>(
                List.of(texts.someRecorded1(recorded, formats.amount(told.lines()), sent, formats.date(told.at()))));
        if (told.recorded() > 0) {
            words.add(texts.someRecorded2());
        }
        words.add(texts.listRecorded2());
        String title = told.recorded() > 0 ? texts.someRecordedTitle() : texts.noneRecordedTitle();
        return toOrganisation(title, List.copyOf(words), facts).about(texts.someNumbers(recorded));
    }

    private List<Letter.Fact> facts(String organisation, Listed told) {
        List<Letter.Fact> facts = new ArrayList<>(facts(organisation, told.sentAt(), told.reason()));
        told.protocols().forEach(protocol -> facts.add(new Letter.Fact(texts.protocol(), protocol)));
        return List.copyOf(facts);
    }

    private List<Letter.Fact> facts(String organisation, Instant sentAt, String reason) {
        List<Letter.Fact> facts = new ArrayList<>();
        if (organisation != null) {
            facts.add(new Letter.Fact(texts.organisation(), organisation));
        }
        if (sentAt != null) {
            facts.add(new Letter.Fact(texts.sent(), formats.date(sentAt)));
        }
        if (reason != null) {
            facts.add(new Letter.Fact(texts.reason(), reason));
        }
        return List.copyOf(facts);
    }

    private Letter toOrganisation(String title, List<String> words, List<Letter.Fact> facts) {
        return new Letter(title, words, facts, "personal-area", texts.actForIt());
    }

    private Letter letter(String title, List<String> words, List<Letter.Fact> facts) {
        return new Letter(title, words, facts, "personal-area/people", texts.open());
    }
}
