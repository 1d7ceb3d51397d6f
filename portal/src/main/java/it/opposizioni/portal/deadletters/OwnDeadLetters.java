package it.opposizioni.portal.deadletters;

import it.opposizioni.kit.inbox.DeadLetter;
import it.opposizioni.kit.inbox.DeadLetters;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The dead letters of the portal itself, which has no interface for programs. */
@ApplicationScoped
class OwnDeadLetters implements DeadLetterClient {

    private final DeadLetters deadLetters;
    private final Page page;

    OwnDeadLetters(DeadLetters deadLetters, Page page) {
        this.deadLetters = deadLetters;
        this.page = page;
    }

    @Override
    public Letters list(int limit) {
        return new Letters(
                deadLetters.list(null, limit).items().stream()
                        .map(OwnDeadLetters::letter)
                        .toList(),
                deadLetters.count());
    }

    private static Letter letter(DeadLetter letter) {
        return new Letter(
                letter.id(),
                letter.cause().name(),
                letter.type(),
                letter.subject(),
                letter.deadAt(),
                letter.tries(),
                letter.reason(),
                letter.repairedAt());
    }

    @Override
    public void redrive(UUID id) {
        deadLetters.redrive(id, page.visitor().subject());
    }

    @Override
    public Redriven redriveAll() {
        DeadLetters.Redriven done = deadLetters.redriveAll(null, page.visitor().subject());
        return new Redriven(done.applied(), done.failed(), done.remaining());
    }
}
