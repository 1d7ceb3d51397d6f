package it.opposizioni.portal.letters;

import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.membership.OperatorLabels;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The letters about an invitation to an operator's team, in one language: to the person invited, and to the one who invited. */
final class InvitationLetters {

    private final Lang lang;
    private final InvitationLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private InvitationLetters(Lang lang) {
        this.lang = lang;
        this.texts = Texts.of(InvitationLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static InvitationLetters in(Lang lang) {
        return new InvitationLetters(lang);
    }

    /**
     * An invitation as the event has it.
     *
     * @param invitedBy name of the person who invites; null when it is not known
     * @param secret what the link of the letter ends in
     */
    record Sent(
            UUID invitationId,
            String operatorName,
            String invitedBy,
            String role,
            String email,
            String secret,
            Instant expiresAt,
            String language) {

        @Override
        public String toString() {
            return "Sent[" + invitationId + "]";
        }
    }

    /** A code for somebody whose account has another address than the invitation. */
    record Code(UUID invitationId, String email, String code, Instant expiresAt, String language, String operatorName) {

        @Override
        public String toString() {
            return "Code[" + invitationId + "]";
        }
    }

    /**
     * An answer.
     *
     * @param inviterEmail null when nobody is to be notified
     * @param name of the person invited
     */
    record Answer(UUID invitationId, String operatorName, String inviterEmail, String inviterLanguage, String name) {

        @Override
        public String toString() {
            return "Answer[" + invitationId + "]";
        }
    }

    Letter invited(Sent sent) {
        String first = sent.invitedBy() == null
                ? texts.invitedByNobody(sent.operatorName())
                : texts.invited1(sent.invitedBy(), sent.operatorName());
        return new Letter(
                texts.invitedTitle(),
                List.of(first, texts.invited2(), texts.invited3()),
                List.of(
                        new Letter.Fact(fields.operator(), sent.operatorName()),
                        new Letter.Fact(fields.role(), OperatorLabels.in(lang).role(sent.role())),
                        new Letter.Fact(texts.validUntil(), formats.time(sent.expiresAt()))),
                "invitation/" + sent.secret(),
                texts.openInvitation());
    }

    /** Leads nowhere: the page that the code belongs to is open already. */
    Letter code(Code code) {
        return new Letter(
                texts.codeTitle(),
                List.of(texts.code1(code.operatorName()), texts.code2(), texts.code3()),
                List.of(
                        new Letter.Fact(texts.code(), code.code()),
                        new Letter.Fact(texts.validUntil(), formats.time(code.expiresAt()))),
                null,
                "");
    }

    Letter accepted(Answer answer) {
        return told(texts.acceptedTitle(), texts.accepted1(answer.name(), answer.operatorName()));
    }

    Letter declined(Answer answer) {
        return told(texts.declinedTitle(), texts.declined1(answer.name(), answer.operatorName()));
    }

    private Letter told(String title, String text) {
        return new Letter(title, List.of(text), List.of(), "operators/team", texts.openTeam());
    }
}
