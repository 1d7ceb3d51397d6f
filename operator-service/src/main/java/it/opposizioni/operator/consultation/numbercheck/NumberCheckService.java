package it.opposizioni.operator.consultation.numbercheck;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import it.opposizioni.kit.idempotency.Claim;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.idempotency.KeyedRequest;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.AgeLimit;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.numbercheck.GroupCommit.InDoubtException;
import it.opposizioni.operator.consultation.numbercheck.NumberChecks.CheckOutcome;
import it.opposizioni.operator.consultation.numbercheck.NumberChecks.Refused;
import it.opposizioni.operator.consultation.numbercheck.NumberChecks.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Answers quick checks: all that wait together see one state of the register and are one commit. */
@ApplicationScoped
class NumberCheckService {

    private static final Logger LOG = Logger.getLogger(NumberCheckService.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Text BUSY =
            Text.of("Troppi controlli in attesa: riprova fra poco.", "Too many checks are waiting: try again soon.");
    private static final Text NO_ANSWER = Text.of(
            "Il controllo non è stato confermato in tempo: ripetilo con la stessa Idempotency-Key.",
            "The check was not confirmed in time: repeat it with the same Idempotency-Key.");

    private static final Text TOO_OLD = Text.of(
            "Gli aggiornamenti del registro non arrivano da troppo tempo: per ora non è possibile controllare numeri. Riprova fra poco.",
            "No updates of the register have arrived for too long: numbers cannot be checked for now. Try again soon.");

    private final GroupCommit<PendingCheck, Reply> commits;
    private final NumberChecks checks;
    private final CurrentRegister register;
    private final Idempotency idempotency;
    private final NumberCheckConfig config;
    private final AgeLimit oldest;
    private final Now now;
    private final EntityManager database;

    NumberCheckService(
            NumberChecks checks,
            CurrentRegister register,
            Idempotency idempotency,
            NumberCheckConfig config,
            Now now,
            EntityManager database) {
        this.checks = checks;
        this.register = register;
        this.idempotency = idempotency;
        this.config = config;
        this.oldest = new AgeLimit(config.oldestRegister());
        this.now = now;
        this.database = database;
        this.commits =
                new GroupCommit<>("number-checks", config.writers(), config.atOnce(), config.waiting(), this::commit);
    }

    /** Either is null. */
    private record Reply(NumberCheckView answer, DomainException refusal) {}

    /** @throws DomainException 403 or 404 when they may not, 409 and 422 for the key, 503 when too many ask, or the register is too old */
    NumberCheckView answer(PendingCheck question) {
        try {
            Reply reply = commits.ask(question, config.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .orElseThrow(() -> unavailable(BUSY));
            if (reply.refusal() != null) {
                throw reply.refusal();
            }
            return reply.answer();
        } catch (TimeoutException _) {
            throw unavailable(NO_ANSWER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable(NO_ANSWER);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DomainException rule) {
                throw rule;
            }
            if (e.getCause() instanceof InDoubtException) {
                throw unavailable(NO_ANSWER);
            }
            throw new IllegalStateException("quick checks were not committed", e.getCause());
        }
    }

    private static DomainException unavailable(Text detail) {
        return new DomainException(CommonProblems.UNAVAILABLE, detail).retryAfter(SOON);
    }

    private List<Reply> commit(List<PendingCheck> questions) {
        Registers registers = register.latest();
        AtomicBoolean written = new AtomicBoolean();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Reply> replies = answer(questions, registers);
                // what fails until here has certainly had no effect
                database.flush();
                written.set(true);
                return replies;
            });
        } catch (RuntimeException e) {
            if (!written.get()) {
                throw e;
            }
            LOG.error("Quick checks may or may not have been committed", e);
            throw new InDoubtException(e);
        }
    }

    private List<Reply> answer(List<PendingCheck> questions, Registers registers) {
        Map<PendingCheck, Reply> replies = known(questions);
        List<PendingCheck> unanswered =
                questions.stream().filter(q -> !replies.containsKey(q)).toList();
        List<CheckOutcome> outcomes = unanswered.isEmpty() ? List.of() : outcomes(unanswered, registers);
        Map<KeyedRequest, NumberCheckView> toKeep = new LinkedHashMap<>();
        for (int i = 0; i < unanswered.size(); i++) {
            PendingCheck question = unanswered.get(i);
            switch (outcomes.get(i)) {
                case Sealed sealed -> {
                    NumberCheckView answer = question.answer(sealed);
                    replies.put(question, new Reply(answer, null));
                    if (question.request() != null) {
                        toKeep.put(question.request(), answer);
                    }
                }
                case Refused refused -> replies.put(question, new Reply(null, refused.why()));
            }
        }
        if (!toKeep.isEmpty()) {
            idempotency.keep(toKeep);
        }
        return questions.stream().map(replies::get).toList();
    }

    private List<CheckOutcome> outcomes(List<PendingCheck> of, Registers registers) {
        if (!oldest.allows(registers.watermark().asOf(), now.get())) {
            return Collections.nCopies(of.size(), new Refused(tooOld()));
        }
        return checks.seal(of.stream().map(PendingCheck::check).toList(), registers);
    }

    private static DomainException tooOld() {
        return new DomainException(OperatorProblems.REGISTER_NOT_CURRENT, TOO_OLD).retryAfter(LATER);
    }

    /** Those that were answered before, or must not be answered now. */
    private Map<PendingCheck, Reply> known(List<PendingCheck> questions) {
        Map<PendingCheck, Reply> replies = new IdentityHashMap<>();
        List<PendingCheck> keyed =
                questions.stream().filter(q -> q.request() != null).toList();
        if (keyed.isEmpty()) {
            return replies;
        }
        List<Claim<NumberCheckView>> claims =
                idempotency.claim(keyed.stream().map(PendingCheck::request).toList(), NumberCheckView.class);
        for (int i = 0; i < keyed.size(); i++) {
            switch (claims.get(i)) {
                case Claim.Done<NumberCheckView>(NumberCheckView answer) ->
                    replies.put(keyed.get(i), new Reply(answer, null));
                case Claim.Refused<NumberCheckView>(DomainException why) ->
                    replies.put(keyed.get(i), new Reply(null, why));
                case Claim.New<NumberCheckView>() -> {
                    // to be done
                }
            }
        }
        return replies;
    }

    void stop(@Observes ShutdownEvent event) {
        commits.close();
    }
}
