package it.opposizioni.portal.letters;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.PersonLetters.Activated;
import it.opposizioni.portal.letters.PersonLetters.MediaChanged;
import it.opposizioni.portal.letters.PersonLetters.Recorded;
import it.opposizioni.portal.letters.PersonLetters.Withdrawn;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Turns the events of the registry into messages to the person concerned. */
@ApplicationScoped
class RegistryEventsConsumer {

    static final String QUEUE = "portal.registry-events";

    private final Inbox inbox;
    private final MessageQueue messages;
    private final Clock clock;

    RegistryEventsConsumer(Inbox inbox, MessageQueue messages, Clock clock) {
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    record CodeIssued(PhoneNumber number, String channel, String code, Instant expiresAt, String language) {}

    @Incoming("registry-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return inbox.receive(QUEUE, message, this::apply);
    }

    void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "it.opposizioni.registry.line-code-issued.v1" -> code(event, event.as(CodeIssued.class));
            case "it.opposizioni.registry.registration-recorded.v1" -> recorded(event, event.as(Recorded.class));
            case "it.opposizioni.registry.opposition-activated.v1" -> activated(event, event.as(Activated.class));
            case "it.opposizioni.registry.opposition-post-activated.v1" ->
                postActivated(event, event.as(Activated.class));
            case "it.opposizioni.registry.opposition-media-changed.v1" ->
                mediaChanged(event, event.as(MediaChanged.class));
            case "it.opposizioni.registry.opposition-withdrawn.v1" -> withdrawn(event, event.as(Withdrawn.class));
            default -> {
                // nothing that a person waits for
            }
        }
    }

    private void code(ReceivedEvent event, CodeIssued issued) {
        if (issued.expiresAt().isAfter(clock.instant())) {
            boolean byVoice = "VOICE".equals(issued.channel());
            messages.code(event.id(), issued.number(), byVoice, issued.code(), Lang.of(issued.language()));
        }
    }

    private void recorded(ReceivedEvent event, Recorded recorded) {
        write(
                event,
                "registration-recorded",
                recorded.holder(),
                recorded.language(),
                letters -> letters.recorded(recorded));
    }

    private void activated(ReceivedEvent event, Activated activated) {
        if (activated.holder() != null) {
            write(event, "opposition-activated", activated.holder(), null, letters -> letters.activated(activated));
        }
    }

    private void postActivated(ReceivedEvent event, Activated activated) {
        write(
                event,
                "opposition-post-activated",
                activated.holder(),
                null,
                letters -> letters.postActivated(activated));
    }

    private void mediaChanged(ReceivedEvent event, MediaChanged changed) {
        if (!changed.dropped().isEmpty()) {
            write(event, "opposition-media-changed", changed.holder(), null, letters -> letters.mediumDropped(changed));
        }
    }

    private void withdrawn(ReceivedEvent event, Withdrawn withdrawn) {
        if (withdrawn.holder() != null) {
            write(event, "opposition-withdrawn", withdrawn.holder(), null, letters -> letters.withdrawn(withdrawn));
        }
    }

    private void write(
            ReceivedEvent event, String kind, String holder, String language, Function<PersonLetters, Letter> words) {
        messages.personLetter(event.id(), kind, holder, language, lang -> words.apply(PersonLetters.in(lang)));
    }
}
