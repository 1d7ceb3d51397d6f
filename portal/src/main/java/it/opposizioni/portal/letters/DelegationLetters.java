package it.opposizioni.portal.letters;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters to the two people of a delegation, in one language: each is told of each change. */
final class DelegationLetters {

    private final DelegationLetterTexts texts;
    private final Formats formats;

    private DelegationLetters(Lang lang) {
        this.texts = Texts.of(DelegationLetterTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static DelegationLetters in(Lang lang) {
        return new DelegationLetters(lang);
    }

    /**
     * A change of a delegation as the events have it.
     *
     * @param principalName null when nobody states it
     * @param delegate subject; null while the register does not know it
     * @param lastDay null for no end
     */
    record Told(
            UUID delegationId,
            String principal,
            String principalName,
            String delegate,
            String delegateName,
            LocalDate lastDay) {

        @Override
        public String toString() {
            return "Told[" + delegationId + "]";
        }
    }

    /** @param change the event's name: {@code delegation-offered} */
    Letter toPrincipal(String change, Told told) {
        String delegate = told.delegateName();
        return switch (change) {
            case "delegation-offered" ->
                letter(texts.offeredTitle(), texts.offered1(delegate), texts.endable(), delegate, told);
            case "delegation-accepted" ->
                letter(texts.acceptedTitle(), texts.accepted1(delegate), texts.endable(), delegate, told);
            case "delegation-declined" ->
                letter(texts.declinedTitle(), texts.declined1(delegate), null, delegate, told);
            default -> letter(texts.endedTitle(), texts.ended1(delegate), texts.stays(), delegate, told);
        };
    }

    /** @param change as in {@link #toPrincipal} */
    Letter toDelegate(String change, Told told) {
        String principal = told.principalName() == null ? texts.somebody() : told.principalName();
        return switch (change) {
            case "delegation-offered" -> letter(texts.askedTitle(), texts.asked1(principal), null, principal, told);
            case "delegation-accepted" ->
                letter(texts.youAcceptedTitle(), texts.youAccepted1(principal), null, principal, told);
            case "delegation-declined" ->
                letter(texts.youDeclinedTitle(), texts.youDeclined1(principal), null, principal, told);
            default -> letter(texts.endedTitle(), texts.youEnded1(principal), texts.stays(), principal, told);
        };
    }

    private Letter letter(String title, String what, String next, String other, Told told) {
        List<String> words = new ArrayList<>(List.of(what));
        if (next != null) {
            words.add(next);
        }
        String lastDay = told.lastDay() == null ? texts.noLastDay() : formats.date(told.lastDay());
        return new Letter(
                title,
                List.copyOf(words),
                List.of(new Letter.Fact(texts.person(), other), new Letter.Fact(texts.lastDay(), lastDay)),
                "personal-area/people",
                texts.open());
    }
}
