package it.opposizioni.portal.letters.operator;

import it.opposizioni.portal.callingnumbers.CallingNumberTexts;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.mandates.MandateTexts;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The letters about what two operators have between them, in one language: mandates and contested numbers. They say who both are and
 * which numbers it is about, and lead to the page; subjects name nobody. Letters about events that name nobody do without names.
 */
final class CounterpartLetters {

    /** More would hide the rest of the letter; the page has them all. */
    private static final int LISTED = 5;

    private final Lang lang;
    private final OperatorLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private CounterpartLetters(Lang lang) {
        this.lang = lang;
        this.texts = Texts.of(OperatorLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static CounterpartLetters in(Lang lang) {
        return new CounterpartLetters(lang);
    }

    /**
     * A mandate as events have it.
     *
     * @param proposedBy one of the two; set in the proposal only
     * @param outsourcerName null in older events, like {@code principalName}
     * @param until last day; null without end
     */
    record Terms(
            UUID mandateId,
            UUID outsourcerId,
            String outsourcerName,
            UUID principalId,
            String principalName,
            UUID proposedBy,
            List<String> callingNumbers,
            LocalDate from,
            LocalDate until) {}

    /**
     * Numbers that two declare, as events have it.
     *
     * @param holderName null in older events, like {@code challengerName}
     * @param reason the registrar's words; null where one side withdrew
     * @param settledAt null while it is open
     */
    record Contest(
            String first,
            String last,
            UUID holderId,
            String holderName,
            UUID challengerId,
            String challengerName,
            UUID inFavourOf,
            String reason,
            Instant raisedAt,
            Instant settledAt) {}

    /** @param event name of the event, for example {@code mandate-agreed.v1} */
    Letter mandate(String event, Terms terms) {
        return switch (event) {
            case "mandate-proposed.v1" ->
                about(terms, texts.mandateProposedTitle(), texts.mandateProposed1(proposer(terms)));
            case "mandate-agreed.v1" ->
                about(
                        terms,
                        texts.mandateAgreedTitle(),
                        texts.mandateAgreed1(
                                parties(terms.principalName(), terms.outsourcerName()), formats.date(terms.from())));
            default ->
                terms.principalName() == null
                        ? about(terms, texts.mandateEndedTitle(), texts.mandateEnded1())
                        : about(
                                terms,
                                texts.mandateEndedTitle(),
                                texts.mandateEnded(parties(terms.principalName(), terms.outsourcerName())),
                                texts.mandateEnded1());
        };
    }

    private String proposer(Terms terms) {
        String name = terms.outsourcerId().equals(terms.proposedBy()) ? terms.outsourcerName() : terms.principalName();
        return name == null ? texts.anotherOperator() : name;
    }

    private String parties(String one, String other) {
        return one == null || other == null ? texts.bothOperators() : texts.parties(one, other);
    }

    private Letter about(Terms terms, String title, String... paragraphs) {
        MandateTexts words = Texts.of(MandateTexts.class, lang);
        List<Letter.Fact> facts = new ArrayList<>();
        if (terms.principalName() != null) {
            facts.add(new Letter.Fact(words.principal(), terms.principalName()));
            facts.add(new Letter.Fact(words.outsourcer(), terms.outsourcerName()));
        }
        if (terms.callingNumbers() != null) {
            facts.add(new Letter.Fact(fields.numbers(), numbers(terms.callingNumbers())));
        }
        facts.add(new Letter.Fact(fields.period(), period(terms, words)));
        return new Letter(title, List.of(paragraphs), facts, "operators/mandates/" + terms.mandateId());
    }

    private String numbers(List<String> numbers) {
        String count = formats.amount(numbers.size());
        if (numbers.size() > LISTED) {
            return texts.manyNumbers(count);
        }
        String list = numbers.stream().map(formats::phone).collect(Collectors.joining(", "));
        return numbers.size() == 1 ? list : texts.fewNumbers(count, list);
    }

    private String period(Terms terms, MandateTexts words) {
        String from = formats.date(terms.from());
        return terms.until() == null ? texts.withoutEnd(from) : words.between(from, formats.date(terms.until()));
    }

    /** @param side which of the two reads it */
    Letter contest(Contest contest, UUID side) {
        return contest.settledAt() == null ? raised(contest, side) : settled(contest, side);
    }

    private Letter raised(Contest contest, UUID side) {
        List<Letter.Fact> facts = facts(contest);
        facts.add(new Letter.Fact(texts.when(), formats.time(contest.raisedAt())));
        return about(
                facts,
                texts.conflictTitle(),
                texts.conflict1(parties(contest.holderName(), contest.challengerName())),
                side.equals(contest.holderId()) ? texts.conflictHeld() : texts.conflictWaits());
    }

    private Letter settled(Contest contest, UUID side) {
        List<Letter.Fact> facts = facts(contest);
        if (contest.holderName() != null) {
            facts.add(new Letter.Fact(texts.declaredBy(), parties(contest.holderName(), contest.challengerName())));
        }
        facts.add(new Letter.Fact(texts.when(), formats.time(contest.settledAt())));
        if (contest.reason() != null) {
            facts.add(new Letter.Fact(fields.reason(), contest.reason()));
        }
        return about(
                facts,
                texts.settledTitle(),
                side.equals(contest.inFavourOf()) ? texts.settledWon() : texts.settledLost());
    }

    private List<Letter.Fact> facts(Contest contest) {
        String first = formats.phone(contest.first());
        String numbers = contest.first() == null || contest.first().equals(contest.last())
                ? first
                : Texts.of(CallingNumberTexts.class, lang).rangeOf(first, formats.phone(contest.last()));
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(fields.numbers(), numbers));
        return facts;
    }

    private Letter about(List<Letter.Fact> facts, String title, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), facts, "operators/calling-numbers");
    }
}
