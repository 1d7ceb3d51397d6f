package it.opposizioni.portal.complaint.message;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How far questions to reporters are, for officials: labels of the service's codes. A code that is new to us shows as it is. */
public final class QuestionLabels {

    private final MessageTexts texts;
    private final Formats formats;

    private QuestionLabels(Lang lang) {
        this.texts = Texts.of(MessageTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static QuestionLabels in(Lang lang) {
        return new QuestionLabels(lang);
    }

    /** For the filter of a list; first what an official acts on. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of("ANSWERED", "NO_ANSWER", "ASKED").forEach(code -> names.put(code, name(code)));
        return names;
    }

    public String name(String code) {
        return switch (code) {
            case "ANSWERED" -> texts.answered();
            case "NO_ANSWER" -> texts.noAnswer();
            case "ASKED" -> texts.asked();
            default -> code;
        };
    }

    /** In the row of a list. */
    public String told(LastQuestion asked) {
        return switch (asked.state()) {
            case "ANSWERED" -> texts.answeredOn(formats.date(asked.answeredAt()));
            case "NO_ANSWER" -> texts.noAnswerBy(formats.date(asked.answerBy()));
            case "ASKED" -> texts.askedUntil(formats.date(asked.answerBy()));
            default -> asked.state();
        };
    }
}
