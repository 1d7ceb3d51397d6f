package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.letters.DelegationLetters.Told;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes to the two people of a delegation. */
@ApplicationScoped
class DelegationNotifier {

    private final MessageQueue messages;

    DelegationNotifier(MessageQueue messages) {
        this.messages = messages;
    }

    void write(ReceivedEvent event) {
        switch (event.type()) {
            case "it.opposizioni.registry.delegation-offered.v1" -> toBoth(event, "delegation-offered");
            case "it.opposizioni.registry.delegation-accepted.v1" -> toBoth(event, "delegation-accepted");
            case "it.opposizioni.registry.delegation-declined.v1" -> toBoth(event, "delegation-declined");
            case "it.opposizioni.registry.delegation-ended.v1" -> toBoth(event, "delegation-ended");
            default -> {
                // no delegation has changed
            }
        }
    }

    /** The delegate's letter has an id of its own, which is the same whenever the event comes again. */
    private void toBoth(ReceivedEvent event, String kind) {
        Told told = event.as(Told.class);
        messages.personLetter(
                event.id(),
                kind,
                told.principal(),
                null,
                lang -> DelegationLetters.in(lang).toPrincipal(kind, told));
        if (told.delegate() != null) {
            UUID id = UUID.nameUUIDFromBytes((event.id() + "/delegate").getBytes(StandardCharsets.UTF_8));
            messages.personLetter(
                    id,
                    kind,
                    told.delegate(),
                    null,
                    lang -> DelegationLetters.in(lang).toDelegate(kind, told));
        }
    }
}
