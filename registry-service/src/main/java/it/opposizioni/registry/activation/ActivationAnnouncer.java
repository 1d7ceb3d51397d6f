package it.opposizioni.registry.activation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.registry.opposition.OppositionService;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the holders of oppositions that have become active (event {@code opposition-activated}). It only announces: the status
 * changes by itself, with the date. If the service was down it announces late; it never announces twice, also with many replicas.
 */
@ApplicationScoped
public class ActivationAnnouncer {

    private static final int AT_ONCE = 500;

    private final OppositionService oppositions;

    ActivationAnnouncer(OppositionService oppositions) {
        this.oppositions = oppositions;
    }

    @Scheduled(
            every = "${opposizioni.activation.announce-every:60s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void announceDue() {
        // small transactions: a crash in the middle leaves whole announcements behind, and the rest for the next round
        while (QuarkusTransaction.requiringNew().call(() -> oppositions.announceActivations(AT_ONCE)) == AT_ONCE) {
            // until nothing is due
        }
    }
}
