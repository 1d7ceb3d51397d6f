package it.opposizioni.portal.numbernews;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.portal.numbernews.NumberNews.Group;
import it.opposizioni.portal.sending.Lane;
import it.opposizioni.portal.sending.held.SendingGate;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for news that is due. It is late if the portal was down. */
@ApplicationScoped
public class DigestJob {

    private final DigestWriter writer;
    private final SendingGate gate;

    DigestJob(DigestWriter writer, SendingGate gate) {
        this.writer = writer;
        this.gate = gate;
    }

    /** One round; not before it is certain that the database is no older backup, whose news may all have been told already. */
    @Scheduled(
            every = "${opposizioni.number-news.write-every:1m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void writeDue() {
        if (gate.isOpen(Lane.ANNOUNCEMENTS)) {
            writer.due().forEach(this::write);
        }
    }

    /** One that fails stops none of the others, and is tried again. */
    private void write(Group group) {
        try {
            writer.write(group);
        } catch (RuntimeException e) {
            Log.warnf(e, "the letter about %s could not be written and is tried again", group);
        }
    }
}
