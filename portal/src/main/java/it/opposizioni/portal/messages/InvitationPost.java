package it.opposizioni.portal.messages;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.messages.InvitationLetters.Answer;
import it.opposizioni.portal.messages.InvitationLetters.Code;
import it.opposizioni.portal.messages.InvitationLetters.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/** What operator-service tells of invitations becomes letters to an address: whose account it may be is nobody's business before the answer. */
@ApplicationScoped
class InvitationPost {

    private final Posting posting;

    InvitationPost(Posting posting) {
        this.posting = posting;
    }

    /** @param name of the event, for example {@code team-invitation-sent.v1} */
    void write(ReceivedEvent event, String name) {
        switch (name) {
            case "team-invitation-sent.v1" -> {
                Sent sent = event.as(Sent.class);
                Lang lang = Lang.of(sent.language());
                posting.toAddress(
                        event.id(),
                        name,
                        sent.email(),
                        lang,
                        InvitationLetters.in(lang).invited(sent));
            }
            case "team-invitation-code-requested.v1" -> {
                Code code = event.as(Code.class);
                Lang lang = Lang.of(code.language());
                posting.toAddress(
                        event.id(),
                        name,
                        code.email(),
                        lang,
                        InvitationLetters.in(lang).code(code));
            }
            case "team-invitation-accepted.v1" -> answered(event, name, InvitationLetters::accepted);
            default -> answered(event, name, InvitationLetters::declined);
        }
    }

    private void answered(ReceivedEvent event, String name, BiFunction<InvitationLetters, Answer, Letter> words) {
        Answer answer = event.as(Answer.class);
        if (answer.inviterEmail() != null) {
            Lang lang = Lang.of(answer.inviterLanguage());
            posting.toAddress(
                    event.id(), name, answer.inviterEmail(), lang, words.apply(InvitationLetters.in(lang), answer));
        }
    }
}
