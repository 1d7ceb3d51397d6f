package it.opposizioni.portal.profile;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.List;

/** The letters about a change of address, in one language. They name no address. */
final class ProfileLetters {

    private final ProfileTexts texts;
    private final PhoneTexts phoneTexts;
    private final Formats formats;

    private ProfileLetters(Lang lang) {
        this.texts = Texts.of(ProfileTexts.class, lang);
        this.phoneTexts = Texts.of(PhoneTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static ProfileLetters in(Lang lang) {
        return new ProfileLetters(lang);
    }

    /** To the new address. Leads nowhere: the page that the code belongs to is open already. */
    Letter code(String digits, Instant expiresAt) {
        return new Letter(
                texts.codeTitle(),
                List.of(texts.code1(), texts.code2(), texts.code3()),
                List.of(
                        new Letter.Fact(texts.codeFact(), digits),
                        new Letter.Fact(texts.codeUntil(), formats.time(expiresAt))),
                null,
                "");
    }

    /** To the new address of certified mail. */
    Letter pecCode(String digits, Instant expiresAt) {
        return new Letter(
                texts.pecCodeTitle(),
                List.of(texts.code1(), texts.pecCode2(), texts.code3()),
                List.of(
                        new Letter.Fact(texts.codeFact(), digits),
                        new Letter.Fact(texts.codeUntil(), formats.time(expiresAt))),
                null,
                "");
    }

    /** To where letters went before. @param page on which that was chosen */
    Letter pecChosen(Instant at, String page) {
        return chosen(texts.pecChosenTitle(), texts.pecChosen1(), at, page);
    }

    /** To an address of certified mail that is not used any more. @param page on which that was chosen */
    Letter pecLeft(Instant at, String page) {
        return chosen(texts.changedTitle(), texts.pecLeft1(), at, page);
    }

    /** To the e-mail address to which letters went before. */
    Letter smsChosen(Instant at) {
        return chosen(phoneTexts.smsChosenTitle(), phoneTexts.smsChosen1(), at, ProfileResource.HERE);
    }

    /** Where the person is written to now. @param number masked */
    Letter telephoneEnded(String number) {
        return new Letter(
                phoneTexts.telephoneEndedTitle(),
                List.of(phoneTexts.telephoneEnded1(), phoneTexts.telephoneEnded2()),
                List.of(new Letter.Fact(phoneTexts.telephoneEndedFact(), number)),
                ProfileResource.HERE,
                texts.openProfile());
    }

    private Letter chosen(String title, String what, Instant at, String page) {
        return new Letter(
                title,
                List.of(what, texts.changed2()),
                List.of(new Letter.Fact(texts.changedAt(), formats.time(at))),
                page,
                texts.openPec());
    }

    /** To the old one. */
    Letter changed(Instant at) {
        return new Letter(
                texts.changedTitle(),
                List.of(texts.changed1(), texts.changed2()),
                List.of(new Letter.Fact(texts.changedAt(), formats.time(at))),
                ProfileResource.HERE,
                texts.openProfile());
    }
}
