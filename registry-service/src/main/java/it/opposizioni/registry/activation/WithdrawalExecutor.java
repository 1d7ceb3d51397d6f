package it.opposizioni.registry.activation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.registry.opposition.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends the oppositions whose holders have asked for it and have not undone it in time. Late if the service was down, never twice, also with many
 * replicas; and not while the register is searching for what it has lost, which may be that somebody has undone it.
 */
@ApplicationScoped
public class WithdrawalExecutor {

    private final Withdrawals withdrawals;
    private final RecoveryGate recovery;

    WithdrawalExecutor(Withdrawals withdrawals, RecoveryGate recovery) {
        this.withdrawals = withdrawals;
        this.recovery = recovery;
    }

    /** One round. */
    @Scheduled(
            every = "${opposizioni.withdrawals.end-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void endDue() {
        if (!recovery.isOpen()) {
            QuarkusTransaction.requiringNew().run(withdrawals::endDue);
        }
    }
}
