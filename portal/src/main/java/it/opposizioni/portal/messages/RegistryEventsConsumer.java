package it.opposizioni.portal.messages;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.MailTexts;
import it.opposizioni.portal.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the registry tells becomes a message to the person concerned. */
@ApplicationScoped
class RegistryEventsConsumer {

    static final String QUEUE = "portal.registry-events";

    private final Inbox inbox;
    private final Posting posting;
    private final Clock clock;

    RegistryEventsConsumer(Inbox inbox, Posting posting, Clock clock) {
        this.inbox = inbox;
        this.posting = posting;
        this.clock = clock;
    }

    record CodeIssued(PhoneNumber number, String channel, String code, Instant expiresAt, String language) {}

    record Recorded(
            String protocol,
            String holder,
            String language,
            Instant recordedAt,
            Instant activeFrom,
            List<Line> oppositions) {

        record Line(PhoneNumber number) {}
    }

    record Activated(PhoneNumber number, Instant activeFrom, String holder) {}

    record Withdrawn(PhoneNumber number, Instant withdrawnAt, String holder, String reason) {}

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
            case "it.opposizioni.registry.opposition-withdrawn.v1" -> withdrawn(event, event.as(Withdrawn.class));
            default -> {
                // nothing that a person waits for
            }
        }
    }

    private void code(ReceivedEvent event, CodeIssued issued) {
        if (issued.expiresAt().isAfter(clock.instant())) {
            boolean byVoice = "VOICE".equals(issued.channel());
            posting.code(event.id(), issued.number(), byVoice, issued.code(), Lang.of(issued.language()));
        }
    }

    private void recorded(ReceivedEvent event, Recorded recorded) {
        posting.letter(event.id(), "registration-recorded", recorded.holder(), recorded.language(), (texts, lang) -> {
            Formats formats = Formats.of(lang);
            String active = formats.date(recorded.activeFrom());
            List<Letter.Fact> facts = new ArrayList<>();
            facts.add(new Letter.Fact(texts.protocol(), recorded.protocol()));
            facts.add(new Letter.Fact(texts.recordedAt(), formats.time(recorded.recordedAt())));
            recorded.oppositions()
                    .forEach(line -> facts.add(
                            new Letter.Fact(texts.number(), line.number().masked())));
            return new Letter(
                    texts.recordedTitle(),
                    List.of(texts.recorded1(), texts.recorded2(active), texts.recorded3()),
                    facts);
        });
    }

    private void activated(ReceivedEvent event, Activated activated) {
        if (activated.holder() != null) {
            posting.letter(
                    event.id(),
                    "opposition-activated",
                    activated.holder(),
                    null,
                    (texts, lang) -> aboutNumber(
                            texts, texts.activatedTitle(), activated.number(), texts.activated1(), texts.activated2()));
        }
    }

    private void withdrawn(ReceivedEvent event, Withdrawn withdrawn) {
        if (withdrawn.holder() != null) {
            posting.letter(event.id(), "opposition-withdrawn", withdrawn.holder(), null, (texts, lang) -> {
                String date = Formats.of(lang).date(withdrawn.withdrawnAt());
                String why = "HOLDER_CHANGED".equals(withdrawn.reason())
                        ? texts.withdrawnByLine(date)
                        : texts.withdrawnByHolder(date);
                return aboutNumber(texts, texts.withdrawnTitle(), withdrawn.number(), why, texts.withdrawn2());
            });
        }
    }

    private static Letter aboutNumber(MailTexts texts, String title, PhoneNumber number, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), List.of(new Letter.Fact(texts.number(), number.masked())));
    }
}
