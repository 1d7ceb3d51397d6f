package it.opposizioni.registry.activation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.exemption.ExemptionExpiries;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.withoutaccount.CorrespondentAnnouncements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;

/**
 * Tells holders, and people who registered a number without an account, that an opposition has become active (event {@code
 * opposition-activated}); and those who let a company call for a period, that it is over ({@code exemption-expired}).
 * It only announces: the status changes by itself, with the date. So it takes its time: a few in each round over the hours of the day,
 * because what fell due at one midnight must not delay what people do meanwhile. If the service was down it announces late; it
 * never announces twice, also with many replicas. While the register is searching for what it has lost, it may have been announced already.
 */
@ApplicationScoped
public class ActivationAnnouncer {

    private final OppositionService oppositions;
    private final CorrespondentAnnouncements correspondents;
    private final ExemptionExpiries expiries;
    private final AnnouncementConfig config;
    private final RecoveryGate recovery;
    private final Now now;

    ActivationAnnouncer(
            OppositionService oppositions,
            CorrespondentAnnouncements correspondents,
            ExemptionExpiries expiries,
            AnnouncementConfig config,
            RecoveryGate recovery,
            Now now) {
        this.oppositions = oppositions;
        this.correspondents = correspondents;
        this.expiries = expiries;
        this.config = config;
        this.recovery = recovery;
        this.now = now;
    }

    /** One round. */
    @Scheduled(
            every = "${opposizioni.activation.announce-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void announceDue() {
        if (isDaytime() && !recovery.isOpen()) {
            QuarkusTransaction.requiringNew().run(this::announceRound);
        }
    }

    private void announceRound() {
        int told = oppositions.announceActivations(config.batch());
        if (told < config.batch()) {
            correspondents.announce(config.batch() - told);
        }
        expiries.announce(config.batch());
    }

    private boolean isDaytime() {
        LocalTime hour = LocalTime.ofInstant(now.get(), Rome.ZONE);
        return !hour.isBefore(config.from()) && hour.isBefore(config.until());
    }
}
