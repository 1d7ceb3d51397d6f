package it.opposizioni.registry.recipients;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.statement.QuestionText;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in what operator-service answers, and asks it again, with growing pauses, while it does not. */
@ApplicationScoped
class RecipientAnswers implements EventObserver, EncryptedColumns {

    private final RecipientRepository requests;
    private final OppositionLookup oppositions;
    private final Outbox outbox;
    private final QuestionText text;
    private final RecoveryGate recovery;
    private final RecipientConfig config;
    private final Now now;

    RecipientAnswers(
            RecipientRepository requests,
            OppositionLookup oppositions,
            Outbox outbox,
            QuestionText text,
            RecoveryGate recovery,
            RecipientConfig config,
            Now now) {
        this.requests = requests;
        this.oppositions = oppositions;
        this.outbox = outbox;
        this.text = text;
        this.recovery = recovery;
        this.config = config;
        this.now = now;
    }

    /** An answer to a request that is not there any more is of no use to anybody. */
    @Override
    public boolean apply(ReceivedEvent event) {
        if (event.type().equals(AnswersStated.TYPE)) {
            AnswersStated stated = event.as(AnswersStated.class);
            requests.lock(stated.requestId()).ifPresent(request -> request.answer(text.write(stated), now.get()));
        }
        // a gate may hold it back: it is applied when the register may change again
        return false;
    }

    @Scheduled(
            every = "${opposizioni.recipients.ask-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void askAgain() {
        if (recovery.isOpen()) {
            return;
        }
        Instant at = now.get();
        List<RecipientRequest> due = requests.lockDue(at, config.atOnce());
        Map<UUID, Opposition> about = oppositions.byId(
                due.stream().map(RecipientRequest::oppositionId).toList());
        for (RecipientRequest request : due) {
            String event = request.askAgain(at.plus(config.pauseAfter(request.version() + 1)));
            // what is not known of the number any more, nobody may see: retention deletes the request
            Optional.ofNullable(about.get(request.oppositionId()))
                    .ifPresent(opposition -> outbox.append(AnswersAsked.of(event, request, opposition.number(), at)));
        }
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("recipient_request", "answer"));
    }
}
