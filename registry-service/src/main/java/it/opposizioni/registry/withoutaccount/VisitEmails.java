package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Shows that somebody reads the mail of an address. */
@ApplicationScoped
class VisitEmails {

    private static final int CODES = 1_000_000;

    private static final Text TOO_MANY = Text.of(
            "Abbiamo già mandato troppi codici per e-mail. Riprova domani.",
            "We have sent too many codes by e-mail already. Try again tomorrow.");
    private static final Text WRONG = Text.of(
            "Il codice non è quello mandato per e-mail. Tentativi rimasti: %s.",
            "The code is not the one sent by e-mail. Tries left: %s.");
    private static final Text OVER = Text.of(
            "Quel codice non vale più: fattene mandare un altro.",
            "That code is not valid any more: have another one sent.");

    private final VisitRepository visits;
    private final VisitColumns columns;
    private final WithoutAccountConfig config;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;
    private final RandomGenerator random;

    VisitEmails(
            VisitRepository visits,
            VisitColumns columns,
            WithoutAccountConfig config,
            Outbox outbox,
            Ids ids,
            Now clock,
            RandomGenerator random) {
        this.visits = visits;
        this.columns = columns;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /** @throws DomainException 409 when the line is not proved or the time over, 429 when it is too often */
    @Transactional
    void send(UUID id, String address) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        visit.require(VisitAct.SEND_EMAIL_CODE, now);
        SearchKey key = columns.emailKey(address);
        refuseTooMany(visit, key, now);
        String code = "%06d".formatted(random.nextInt(CODES));
        visit.emailCodeSent(address, key, columns.emailCode(id, code), now, config);
        UUID sent = ids.next();
        visits.sent(new SentEmailCode(sent, id, key, now));
        outbox.appendCode(
                new DomainEvent(
                        EmailCodeIssued.TYPE,
                        sent.toString(),
                        1,
                        now,
                        new EmailCodeIssued(sent, address, code, visit.emailCodeUntil(), visit.language())),
                visit.emailCodeUntil());
    }

    private void refuseTooMany(Visit visit, SearchKey address, Instant now) {
        Instant today = Rome.startOf(Rome.day(now));
        if (visit.emailCodesSent() >= config.emailCodesPerVisit()
                || visits.codesSentTo(address, today) >= config.emailCodesPerAddressPerDay()) {
            Duration untilMidnight = Duration.between(now, Rome.endOf(Rome.day(now)));
            throw new DomainException(RegistryProblems.TOO_MANY_CODES, TOO_MANY).retryAfter(untilMidnight);
        }
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value.
     *
     * @return empty when the address is confirmed
     * @throws DomainException 409 when no code was sent, or the time is over
     */
    @Transactional
    Optional<DomainException> confirm(UUID id, String code) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        return switch (visit.guessEmailCode(columns.emailCode(id, code), now)) {
            case EMAIL_CONFIRMED -> Optional.empty();
            case EMAIL_SENT -> {
                Text detail = WRONG.with(visit.emailTriesLeft());
                yield Optional.of(new DomainException(RegistryProblems.EMAIL_CODE_WRONG, detail)
                        .with(new FieldError("/code", "WRONG_CODE", detail)));
            }
            case EMAIL_CODE_OVER -> Optional.of(new DomainException(RegistryProblems.EMAIL_CODE_OVER, OVER));
            default -> {
                visit.require(VisitAct.RIGHT_EMAIL_CODE, now);
                yield Optional.empty();
            }
        };
    }
}
