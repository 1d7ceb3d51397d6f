package it.opposizioni.portal.letters.operator;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.informationrequest.RequestTexts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The letter to an operator about a decision, in one language. The reasons and the act stand behind the sign-in, and the subject says no outcome. */
final class DecisionLetters {

    private final DecisionLetterTexts texts;
    private final RequestTexts words;
    private final Formats formats;

    private DecisionLetters(Lang lang) {
        this.texts = Texts.of(DecisionLetterTexts.class, lang);
        this.words = Texts.of(RequestTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static DecisionLetters in(Lang lang) {
        return new DecisionLetters(lang);
    }

    Letter of(DecisionNotices.Decided decided) {
        List<String> paragraphs = new ArrayList<>();
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(words.file(), decided.code()));
        facts.add(new Letter.Fact(texts.decidedOn(), formats.date(decided.decidedAt())));
        switch (decided.outcome()) {
            case "UPHELD" -> say(texts.upheld(), words.upheld(), paragraphs, facts);
            case "NOT_UPHELD" -> say(texts.notUpheld(), words.notUpheld(), paragraphs, facts);
            case "OUTSIDE_SCOPE" -> say(texts.outside(), words.outside(), paragraphs, facts);
            default -> say(texts.other(), decided.outcome(), paragraphs, facts);
        }
        if (!decided.measures().isEmpty()) {
            facts.add(new Letter.Fact(
                    texts.measures(),
                    decided.measures().stream().map(this::measure).collect(Collectors.joining(", "))));
        }
        if (decided.surchargeUntil() != null) {
            paragraphs.add(texts.surcharge(formats.date(decided.surchargeUntil())));
        }
        paragraphs.add(decided.outcome().equals("UPHELD") ? texts.whereAndHowToOppose() : texts.where());
        return new Letter(texts.title(), paragraphs, facts, "operators/complaints/" + decided.caseId());
    }

    private void say(String sentence, String outcome, List<String> paragraphs, List<Letter.Fact> facts) {
        paragraphs.add(sentence);
        facts.add(new Letter.Fact(texts.outcome(), outcome));
    }

    /** A code that is new to us shows as it is. */
    private String measure(String code) {
        return switch (code) {
            case "REPRIMAND" -> texts.reprimand();
            case "ORDER_TO_COMPLY" -> texts.order();
            case "FINE_PROPOSED" -> texts.fine();
            case "SUSPENSION" -> texts.suspension();
            default -> code;
        };
    }
}
