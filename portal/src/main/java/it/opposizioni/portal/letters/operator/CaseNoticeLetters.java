package it.opposizioni.portal.letters.operator;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.util.List;

/** The letters to an operator about cases against it, in one language. What the authority asks stands behind the sign-in. */
final class CaseNoticeLetters {

    private final CaseNoticeTexts texts;
    private final Formats formats;

    private CaseNoticeLetters(Lang lang) {
        this.texts = Texts.of(CaseNoticeTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static CaseNoticeLetters in(Lang lang) {
        return new CaseNoticeLetters(lang);
    }

    Letter of(CaseNotices.Notice notice) {
        String day = formats.date(notice.day());
        return switch (notice.notice()) {
            case "INFORMATION_REQUESTED" ->
                letter(notice, texts.requestedTitle(), texts.requested(day), fact(texts.replyBy(), day));
            case "HEARING_SET" ->
                letter(notice, texts.hearingTitle(), texts.hearing(day), fact(texts.hearingDay(), day));
            case "EXTENSION_GRANTED" ->
                letter(notice, texts.grantedTitle(), texts.granted(day), fact(texts.replyBy(), day));
            case "EXTENSION_REFUSED" ->
                letter(notice, texts.refusedTitle(), texts.refused(day), fact(texts.replyBy(), day));
            case "CONTINUED" ->
                letter(notice, texts.continuedTitle(), texts.continued(), fact(texts.continuedIn(), notice.into()));
            case "ARCHIVED" -> letter(notice, texts.archivedTitle(), texts.archived(), fact(texts.archivedOn(), day));
            default -> letter(notice, texts.otherTitle(), texts.other(), fact(texts.day(), day));
        };
    }

    private static Letter.Fact fact(String term, String value) {
        return new Letter.Fact(term, value);
    }

    private Letter letter(CaseNotices.Notice notice, String title, String sentence, Letter.Fact more) {
        return new Letter(
                title,
                List.of(sentence, texts.where()),
                List.of(new Letter.Fact(texts.file(), notice.code()), more),
                "operators/complaints/" + notice.caseId());
    }
}
