package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The letters to people without an account, in one language. Subjects say nothing of the number, and it is masked everywhere. */
final class VisitLetters {

    /** The page where a number is managed by its code. */
    static final String MANAGE = "manage-by-code";

    private final VisitLetterTexts texts;
    private final Formats formats;

    private VisitLetters(Lang lang) {
        this.texts = Texts.of(VisitLetterTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static VisitLetters in(Lang lang) {
        return new VisitLetters(lang);
    }

    /** Six digits for an address that is to be confirmed. */
    record EmailCode(String email, String code, Instant expiresAt, String language) {

        @Override
        public String toString() {
            return "EmailCode";
        }
    }

    /**
     * A code to manage a number with.
     *
     * @param protocol of the registration that is confirmed; null when the code is sent once more
     * @param media all that the number opposes
     * @param together what the same person has registered just before; null in an event of the release before
     */
    record ManagementCode(
            PhoneNumber number,
            String email,
            String code,
            String language,
            String protocol,
            Instant issuedAt,
            List<Medium> media,
            List<Together> together) {

        /** Another number, which has a code of its own. */
        record Together(PhoneNumber number, String protocol) {}

        record Medium(String medium, Instant activeFrom) {}

        @Override
        public String toString() {
            return "ManagementCode";
        }
    }

    /** Leads nowhere: the page that the code belongs to is open already. */
    Letter emailCode(EmailCode code) {
        return new Letter(
                texts.emailCodeTitle(),
                List.of(texts.emailCode1(), texts.emailCode2()),
                List.of(
                        new Letter.Fact(texts.code(), code.code()),
                        new Letter.Fact(texts.validUntil(), formats.time(code.expiresAt()))),
                null,
                "");
    }

    Letter registered(ManagementCode sent) {
        List<Letter.Fact> facts = facts(sent);
        facts.add(1, new Letter.Fact(texts.protocol(), sent.protocol()));
        if (sent.together() != null) {
            sent.together()
                    .forEach(other -> facts.add(
                            new Letter.Fact(texts.together(), other.number().masked() + ", " + other.protocol())));
        }
        return new Letter(
                texts.registeredTitle(),
                List.of(texts.registered1(), texts.registered2(), texts.registered3(), texts.keep()),
                facts,
                MANAGE,
                texts.openPage());
    }

    Letter codeAgain(ManagementCode sent) {
        return new Letter(
                texts.againTitle(),
                List.of(texts.again1(), texts.again2(), texts.keep()),
                facts(sent),
                MANAGE,
                texts.openPage());
    }

    private List<Letter.Fact> facts(ManagementCode sent) {
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(texts.number(), sent.number().masked()));
        sent.media()
                .forEach(medium -> facts.add(new Letter.Fact(
                        medium.medium().equals("POST") ? texts.postFrom() : texts.callsFrom(),
                        formats.date(medium.activeFrom()))));
        facts.add(new Letter.Fact(texts.managementCode(), sent.code()));
        return facts;
    }
}
