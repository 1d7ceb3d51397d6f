package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.InvitationLetters.Answer;
import it.opposizioni.portal.letters.InvitationLetters.Sent;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes the letters about invitations but for codes. They go to an address: which account it belongs to stays unknown until the answer. */
@ApplicationScoped
public class InvitationNotifier {

    private final MessageQueue messages;

    InvitationNotifier(MessageQueue messages) {
        this.messages = messages;
    }

    /** @param name of the event, for example {@code team-invitation-sent.v1} */
    public void write(ReceivedEvent event, String name) {
        switch (name) {
            case "team-invitation-sent.v1" -> {
                Sent sent = event.as(Sent.class);
                write(event, name, sent.email(), sent.language(), letters -> letters.invited(sent));
            }
            case "team-invitation-accepted.v1" -> answered(event, name, InvitationLetters::accepted);
            default -> answered(event, name, InvitationLetters::declined);
        }
    }

    private void answered(ReceivedEvent event, String name, BiFunction<InvitationLetters, Answer, Letter> words) {
        Answer answer = event.as(Answer.class);
        if (answer.inviterEmail() != null) {
            write(
                    event,
                    name,
                    answer.inviterEmail(),
                    answer.inviterLanguage(),
                    letters -> words.apply(letters, answer));
        }
    }

    private void write(
            ReceivedEvent event,
            String name,
            String email,
            String language,
            Function<InvitationLetters, Letter> words) {
        Lang lang = Lang.of(language);
        messages.toAddress(event.id(), name, email, lang, words.apply(InvitationLetters.in(lang)));
    }
}
