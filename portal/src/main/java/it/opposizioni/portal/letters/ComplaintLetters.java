package it.opposizioni.portal.letters;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The letters to a person about how far a complaint of theirs is, in one language. */
final class ComplaintLetters {

    private final PersonLetterTexts texts;
    private final Formats formats;

    private ComplaintLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static ComplaintLetters in(Lang lang) {
        return new ComplaintLetters(lang);
    }

    Letter moved(UUID id, String stage, Instant changedAt) {
        String code = id.toString().substring(24);
        return new Letter(
                        texts.complaintTitle(),
                        List.of(sentence(stage), texts.complaint2()),
                        List.of(
                                new Letter.Fact(texts.complaint(), code),
                                new Letter.Fact(texts.changedAt(), formats.time(changedAt))))
                .about(texts.aboutComplaint(code, firstOf(sentence(stage))));
    }

    private static String firstOf(String sentences) {
        return sentences.split("(?<=[.])\\s", 2)[0];
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
