package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.letters.ComplaintEventsConsumer.QuestionAsked;
import it.opposizioni.portal.letters.ComplaintEventsConsumer.StageChanged;
import it.opposizioni.portal.passedon.OtherAuthorities;
import it.opposizioni.portal.sending.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The letters to a person about how far a complaint of theirs is, in one language. */
final class ComplaintLetters {

    private final PersonLetterTexts texts;
    private final Formats formats;
    private final OtherAuthorities authorities;

    private ComplaintLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.formats = Formats.of(lang);
        this.authorities = OtherAuthorities.in(lang);
    }

    static ComplaintLetters in(Lang lang) {
        return new ComplaintLetters(lang);
    }

    Letter moved(StageChanged change) {
        return letter(change, sentence(change.stage()));
    }

    /** Without how it ended, which is on the page. */
    Letter appealEnded(StageChanged change) {
        return letter(change, texts.complaintAppealEnded());
    }

    /** Without what it says now, which is on the page. */
    Letter evidenceChanged(StageChanged change) {
        return letter(change, texts.complaintEvidenceChanged());
    }

    /** Without what it says, which is on the page. */
    Letter operatorReplied(StageChanged change) {
        return letter(change, texts.complaintOperatorReplied());
    }

    /** Without what was asked, and whom. */
    Letter operatorAsked(StageChanged change) {
        return letter(change, texts.complaintOperatorAsked());
    }

    /** Without whom, and when: who complained takes no part. */
    Letter hearingSet(StageChanged change) {
        return letter(change, texts.complaintHearingSet());
    }

    Letter caseArchived(StageChanged change) {
        return letter(change, texts.complaintCaseArchived());
    }

    private Letter letter(StageChanged change, String sentence) {
        // a person who has never signed in has no page of it
        boolean atDesk = change.reporter().startsWith("desk:");
        List<Letter.Fact> facts = new ArrayList<>();
        if (change.code() != null) {
            facts.add(new Letter.Fact(texts.complaint(), change.code()));
            facts.add(new Letter.Fact(
                    texts.lastCall(),
                    texts.callBy(formats.date(change.lastCallAt()), callers(change.callerNumbers()))));
        }
        facts.add(new Letter.Fact(texts.changedAt(), formats.time(change.changedAt())));
        return new Letter(
                        texts.complaintTitle(),
                        paragraphs(change, sentence, atDesk),
                        facts,
                        atDesk ? "contacts" : "personal-area/complaints/" + change.complaintId())
                .about(about(change, firstOf(sentence)));
    }

    Letter asked(QuestionAsked question) {
        String by = formats.date(question.answerBy());
        String day = formats.date(question.lastCallAt());
        boolean atDesk = question.text() != null;
        List<String> words = atDesk
                ? List.of(texts.questionAtDesk(), question.text(), texts.answerAtDesk(by))
                : List.of(texts.questionOnPage(by));
        return new Letter(
                        texts.questionTitle(),
                        words,
                        List.of(
                                new Letter.Fact(texts.complaint(), question.code()),
                                new Letter.Fact(texts.lastCall(), texts.callBy(day, callers(question.callerNumbers()))),
                                new Letter.Fact(texts.answerBy(), by)),
                        atDesk ? "contacts" : "personal-area/complaints/" + question.complaintId())
                .about(texts.aboutComplaint(
                        question.code(), day, callers(question.callerNumbers()), texts.questionAbout()));
    }

    private List<String> paragraphs(StageChanged change, String sentence, boolean atDesk) {
        List<String> paragraphs = new ArrayList<>();
        // what comes after the first is about the page, but in the first letter
        paragraphs.add(atDesk && !"FILED".equals(change.stage()) ? firstOf(sentence) : sentence);
        if (change.reason() != null) {
            paragraphs.add(texts.reasonAtDesk());
            paragraphs.add(change.reason());
        }
        if (change.passedOnTo() != null) {
            paragraphs.add(String.join(" ", authorities.told(change.passedOnTo(), change.changedAt())));
        }
        paragraphs.add(atDesk ? texts.complaintAtDesk() : texts.complaint2());
        return paragraphs;
    }

    /** What tells it from the letters about other complaints: number, day, caller, and what has come of it. */
    private String about(StageChanged change, String what) {
        return change.code() == null
                ? what
                : texts.aboutComplaint(
                        change.code(), formats.date(change.lastCallAt()), callers(change.callerNumbers()), what);
    }

    private String callers(List<String> numbers) {
        return numbers.isEmpty()
                ? texts.hiddenNumber()
                : numbers.stream()
                        .map(number -> PhoneNumber.tryParse(number)
                                .map(PhoneNumber::masked)
                                .orElse(number))
                        .collect(Collectors.joining(", "));
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
