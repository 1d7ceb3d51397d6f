package it.opposizioni.portal.letters.organisation;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.organisation.ListRequestLetters.Requested;
import it.opposizioni.portal.letters.organisation.OrganisationLetters.Listed;
import it.opposizioni.portal.letters.organisation.OrganisationLetters.Represented;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/** Writes to organisations and to those who act for one, and learns from the same events which holders are organisations. */
@ApplicationScoped
public class OrganisationNotifier {

    private final MessageQueue messages;
    private final PersonContacts contacts;

    OrganisationNotifier(MessageQueue messages, PersonContacts contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    public void write(ReceivedEvent event) {
        switch (event.type()) {
            case "it.opposizioni.registry.representation-confirmed.v1" ->
                represented(event, "representation-confirmed");
            case "it.opposizioni.registry.representation-refused.v1" -> represented(event, "representation-refused");
            case "it.opposizioni.registry.representation-ended.v1" -> represented(event, "representation-ended");
            case "it.opposizioni.registry.number-list-recorded.v1" -> listed(event, "number-list-recorded");
            case "it.opposizioni.registry.number-list-refused.v1" -> listed(event, "number-list-refused");
            case "it.opposizioni.registry.list-request-sent.v1" -> requested(event, "list-request-sent");
            case "it.opposizioni.registry.list-request-done.v1" -> requested(event, "list-request-done");
            case "it.opposizioni.registry.list-request-refused.v1" -> requested(event, "list-request-refused");
            default -> {
                // nothing about an organisation
            }
        }
    }

    private void represented(ReceivedEvent event, String kind) {
        Represented told = event.as(Represented.class);
        messages.personLetter(
                event.id(),
                kind,
                told.representative(),
                null,
                lang -> OrganisationLetters.in(lang).represented(kind, told));
        if (told.holder() == null) {
            return;
        }
        contacts.learnOrganisation(told.holder(), told.organisation(), told.language());
        if (told.hasEnded()) {
            contacts.forgetChosen(told.holder(), told.representative());
        }
    }

    /** To who sent it and to the organisation: that letter has an id of its own, which is the same whenever the event comes again. */
    private void listed(ReceivedEvent event, String kind) {
        Listed told = event.as(Listed.class);
        messages.personLetter(
                event.id(),
                kind,
                told.sentBy(),
                null,
                lang -> OrganisationLetters.in(lang).listed(kind, told));
        if (told.holder() == null) {
            return;
        }
        contacts.learnOrganisation(told.holder(), told.organisation(), told.language());
        // a sole trader has the letter already
        if (!told.holder().equals(told.sentBy())) {
            toOrganisation(
                    event,
                    kind,
                    told.holder(),
                    lang -> OrganisationLetters.in(lang).listedToOrganisation(kind, told));
        }
    }

    /** The same of what was asked for many numbers at once: both read the same words. */
    private void requested(ReceivedEvent event, String kind) {
        Requested told = event.as(Requested.class);
        contacts.learnOrganisation(told.holder(), told.organisation(), told.language());
        messages.personLetter(
                event.id(),
                kind,
                told.enteredBy(),
                null,
                lang -> ListRequestLetters.in(lang).letter(kind, told));
        if (!told.holder().equals(told.enteredBy())) {
            toOrganisation(
                    event,
                    kind,
                    told.holder(),
                    lang -> ListRequestLetters.in(lang).letter(kind, told));
        }
    }

    private void toOrganisation(ReceivedEvent event, String kind, String holder, Function<Lang, Letter> words) {
        messages.personLetter(
                UUID.nameUUIDFromBytes((event.id() + "/organisation").getBytes(StandardCharsets.UTF_8)),
                kind,
                holder,
                null,
                words);
    }
}
