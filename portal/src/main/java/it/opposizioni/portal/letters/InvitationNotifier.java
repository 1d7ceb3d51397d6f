package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.InvitationLetters.Answer;
import it.opposizioni.portal.letters.InvitationLetters.Code;
import it.opposizioni.portal.letters.InvitationLetters.Sent;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/** Writes the letters about invitations. They go to an address: which account it belongs to stays unknown until the answer. */
@ApplicationScoped
class InvitationNotifier {

    private final MessageQueue messages;

    InvitationNotifier(MessageQueue messages) {
        this.messages = messages;
    }

    /** @param name of the event, for example {@code team-invitation-sent.v1} */
    void write(ReceivedEvent event, String name) {
        switch (name) {
            case "team-invitation-sent.v1" -> {
                Sent sent = event.as(Sent.class);
                Lang lang = Lang.of(sent.language());
                messages.toAddress(
                        event.id(),
                        name,
                        sent.email(),
                        lang,
                        InvitationLetters.in(lang).invited(sent));
            }
            case "team-invitation-code-requested.v1" -> {
                Code code = event.as(Code.class);
                Lang lang = Lang.of(code.language());
                messages.toAddress(
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
            messages.toAddress(
                    event.id(), name, answer.inviterEmail(), lang, words.apply(InvitationLetters.in(lang), answer));
        }
    }
}
