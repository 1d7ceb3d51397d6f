package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
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

/** The letters to a person about registrations and complaints, in one language. Numbers are masked. */
final class PersonLetters {

    private final PersonLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private PersonLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static PersonLetters in(Lang lang) {
        return new PersonLetters(lang);
    }

    /** A registration as the event has it. */
    record Recorded(
            String protocol,
            String holder,
            String language,
            Instant recordedAt,
            Instant activeFrom,
            List<Line> oppositions) {

        record Line(PhoneNumber number) {}
    }

    /** An opposition that is in force. */
    record Activated(PhoneNumber number, Instant activeFrom, String holder) {}

    /** An opposition that ended. */
    record Withdrawn(PhoneNumber number, Instant withdrawnAt, String holder, String reason) {}

    Letter recorded(Recorded recorded) {
        String active = formats.date(recorded.activeFrom());
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(texts.protocol(), recorded.protocol()));
        facts.add(new Letter.Fact(texts.recordedAt(), formats.time(recorded.recordedAt())));
        recorded.oppositions()
                .forEach(line ->
                        facts.add(new Letter.Fact(fields.number(), line.number().masked())));
        return new Letter(
                texts.recordedTitle(), List.of(texts.recorded1(), texts.recorded2(active), texts.recorded3()), facts);
    }

    Letter activated(Activated activated) {
        return aboutNumber(
                texts.activatedTitle(),
                activated.number(),
                texts.activated1(LegalPeriods.configured().activationDays()),
                texts.activated2());
    }

    Letter withdrawn(Withdrawn withdrawn) {
        String date = formats.date(withdrawn.withdrawnAt());
        String why = "HOLDER_CHANGED".equals(withdrawn.reason())
                ? texts.withdrawnByLine(date)
                : texts.withdrawnByHolder(date);
        return aboutNumber(texts.withdrawnTitle(), withdrawn.number(), why, texts.withdrawn2());
    }

    private Letter aboutNumber(String title, PhoneNumber number, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), List.of(new Letter.Fact(fields.number(), number.masked())));
    }

    Letter complaint(UUID id, String stage, Instant changedAt) {
        return new Letter(
                texts.complaintTitle(),
                List.of(sentence(stage), texts.complaint2()),
                List.of(
                        new Letter.Fact(texts.complaint(), id.toString().substring(24)),
                        new Letter.Fact(texts.changedAt(), formats.time(changedAt))));
    }

    private String sentence(String stage) {
        return switch (stage) {
            case "FILED" -> texts.complaintFiled();
            case "EVIDENCE_COLLECTED" -> texts.complaintEvidence();
            case "TAKEN_IN_CHARGE" -> texts.complaintTaken();
            case "UNDER_INVESTIGATION" -> texts.complaintInvestigated();
            case "CLOSED_UPHELD" -> texts.complaintUpheld();
            case "CLOSED_NOT_UPHELD" -> texts.complaintNotUpheld();
            case "CLOSED_OUTSIDE_SCOPE" -> texts.complaintOutside();
            case "WITHDRAWN" -> texts.complaintWithdrawn();
            default -> texts.complaintMoved();
        };
    }
}
