package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.letters.PersonLetters.Activated;
import it.opposizioni.portal.letters.PersonLetters.MediaChanged;
import it.opposizioni.portal.letters.PersonLetters.MediumWithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.Renewed;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalUndone;
import it.opposizioni.portal.letters.PersonLetters.Withdrawn;
import it.opposizioni.portal.sending.Letter;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters about an opposition to the person who registered it without an account: a holder's words where they fit, and the management
 * code as the way in. The code itself is in the letter of its registration alone.
 */
final class CorrespondentLetters {

    private final PersonLetters letters;
    private final PersonLetterTexts texts;
    private final ExemptionLetters exemptions;
    private final VisitLetterTexts own;
    private final FieldTexts fields;

    private CorrespondentLetters(Lang lang) {
        this.letters = PersonLetters.in(lang);
        this.exemptions = ExemptionLetters.in(lang);
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.own = Texts.of(VisitLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
    }

    static CorrespondentLetters in(Lang lang) {
        return new CorrespondentLetters(lang);
    }

    /** Who registered a number without an account. */
    record Correspondent(String email, String language) {

        @Override
        public String toString() {
            return "Correspondent";
        }
    }

    /** Somebody with an account holds the number now. */
    record Claimed(PhoneNumber number) {}

    Letter activated(Activated activated) {
        return byCode(letters.activated(activated), own.report());
    }

    Letter postActivated(Activated activated) {
        return byCode(letters.postActivated(activated));
    }

    Letter renewed(Renewed renewed) {
        return byCode(letters.renewed(renewed));
    }

    Letter withdrawalAsked(WithdrawalAsked asked) {
        return byCode(letters.withdrawalAsked(asked), own.undo());
    }

    Letter mediumWithdrawalAsked(MediumWithdrawalAsked asked) {
        return byCode(letters.mediumWithdrawalAsked(asked), own.undo());
    }

    Letter withdrawalUndone(WithdrawalUndone undone) {
        return byCode(letters.withdrawalUndone(undone));
    }

    Letter withdrawn(Withdrawn withdrawn) {
        return new Letter(
                letters.endedTitle(withdrawn),
                List.of(
                        letters.whyEnded(withdrawn),
                        texts.withdrawnPermissions(),
                        own.codeEnded(),
                        letters.whatIfNot(withdrawn)),
                number(withdrawn.number()),
                "without-account",
                own.registerAgain());
    }

    Letter mediaAdded(MediaChanged changed) {
        return byCode(letters.mediaAdded(changed));
    }

    Letter mediumWithdrawn(MediaChanged changed) {
        return byCode(letters.mediumWithdrawn(changed));
    }

    Letter exemptionGranted(ExemptionLetters.Granted granted) {
        return byCode(exemptions.granted(granted), own.takeBack());
    }

    Letter exemptionEnded(ExemptionLetters.Ended ended) {
        return byCode(exemptions.ended(ended), own.giveAgain());
    }

    Letter exemptionExpired(ExemptionLetters.Expired expired) {
        return byCode(exemptions.expired(expired), own.giveOnceMore());
    }

    Letter claimed(Claimed claimed) {
        return new Letter(
                own.claimedTitle(),
                List.of(own.claimed1(), own.codeEnded(), own.claimed2()),
                number(claimed.number()),
                "services/register-numbers",
                own.signIn());
    }

    private List<Letter.Fact> number(PhoneNumber number) {
        return List.of(new Letter.Fact(fields.number(), number.masked()));
    }

    private Letter byCode(Letter letter) {
        return new Letter(letter.title(), letter.paragraphs(), letter.facts(), VisitLetters.MANAGE, own.openPage());
    }

    /** @param way instead of the last paragraph, which says where a holder goes on */
    private Letter byCode(Letter letter, String way) {
        List<String> words = new ArrayList<>(letter.paragraphs());
        words.set(words.size() - 1, way);
        return byCode(new Letter(letter.title(), List.copyOf(words), letter.facts()));
    }
}
