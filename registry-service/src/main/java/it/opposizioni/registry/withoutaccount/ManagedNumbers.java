package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A number that its code opens: number, code and a fresh proof of the line, and never one of them alone. As soon as somebody holds the number, no
 * code opens it.
 */
@ApplicationScoped
public class ManagedNumbers {

    private static final Text WRONG = Text.of(
            "Il codice di gestione non è giusto. Tentativi rimasti: %s.",
            "The management code is not right. Tries left: %s.");
    private static final Text EXHAUSTED = Text.of(
            "Troppi codici errati: verifica di nuovo la linea, e fatti rimandare il codice.",
            "Too many wrong codes: prove the line again, and have the code sent again.");
    private static final Text NO_CODE =
            Text.of("Nessun codice gestisce questo numero.", "No code manages this number.");
    private static final Text TOO_MANY = Text.of(
            "Il codice ti è già stato rimandato: guarda anche fra la posta indesiderata.",
            "The code was sent again already: look in your spam folder too.");
    private static final Text ENDED = Text.of(
            "L’iscrizione che questo codice gestiva è finita: il codice non vale più.",
            "The registration that this code managed has ended: the code no longer works.");
    private static final Text CLAIMED = Text.of(
            "Ora il numero è iscritto a nome di una persona, e il codice non vale più. Se sei tu, accedi per gestirlo.",
            "The number is now registered in a person’s name, and the code no longer works. If that is you, sign in to manage it.");

    private final VisitRepository visits;
    private final Correspondents correspondents;
    private final LineOppositions oppositions;
    private final WithoutAccountConfig config;
    private final Now clock;

    ManagedNumbers(
            VisitRepository visits,
            Correspondents correspondents,
            LineOppositions oppositions,
            WithoutAccountConfig config,
            Now clock) {
        this.visits = visits;
        this.correspondents = correspondents;
        this.oppositions = oppositions;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException 409 when the line is not proved, or nobody without an account registered it; 429 when it was sent before */
    @Transactional
    void sendCode(UUID id) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        visit.require(VisitAct.SEND_CODE, now);
        Opposition opposition = oppositions.lock(visit.number()).orElseThrow(ManagedNumbers::noCode);
        Correspondent correspondent = correspondents.of(opposition).orElseThrow(ManagedNumbers::noCode);
        if (visit.codesSent() >= config.managementCodesPerVisit()) {
            throw new DomainException(RegistryProblems.TOO_MANY_CODES, TOO_MANY)
                    .retryAfter(Duration.between(now, Rome.endOf(Rome.day(now))));
        }
        correspondents.sendAgain(correspondent, opposition);
        visit.codeSent(now);
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value. A number that has no code answers as a wrong code does.
     *
     * @return empty when the number is open
     * @throws DomainException 409 when the line is not proved, or the time is over
     */
    @Transactional
    Optional<DomainException> open(UUID id, String typed) {
        Visit visit = visits.lock(id);
        Instant now = clock.get();
        UUID opened = oppositions
                .lock(visit.number())
                .flatMap(correspondents::of)
                .filter(each -> ManagementCode.tryParse(typed)
                        .filter(code -> correspondents.hasCode(each, code))
                        .isPresent())
                .map(Correspondent::oppositionId)
                .orElse(null);
        return switch (visit.guessCode(opened, now)) {
            case OPENED -> Optional.empty();
            case PROVED -> {
                Text detail = WRONG.with(visit.codeTriesLeft());
                yield Optional.of(new DomainException(RegistryProblems.MANAGEMENT_CODE_WRONG, detail)
                        .with(new FieldError("/code", "WRONG_CODE", detail)));
            }
            case LOCKED -> Optional.of(new DomainException(RegistryProblems.MANAGEMENT_CODE_EXHAUSTED, EXHAUSTED));
            default -> {
                visit.require(VisitAct.RIGHT_CODE, now);
                yield Optional.empty();
            }
        };
    }

    /** @throws DomainException 409 when the number is not open here, or somebody with an account holds it now */
    @Transactional
    OppositionView look(UUID id) {
        return OppositionView.of(lockOpened(id), clock.get());
    }

    /**
     * The opposition that its code has opened in that visit, and nobody else changes it until the end of the transaction.
     *
     * @throws DomainException 404 when there is no such visit; 409 when the number is not open in it, its time is over, the opposition has ended, or
     *     somebody holds the number now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opposition lockOpened(UUID id) {
        Visit visit = visits.lock(id);
        visit.require(VisitAct.MANAGE, clock.get());
        Opposition standing = oppositions
                .lock(visit.number())
                .filter(each -> each.id().equals(visit.oppositionId()))
                .orElseThrow(() -> noCode(ENDED));
        if (correspondents.of(standing).isEmpty()) {
            throw noCode(CLAIMED);
        }
        return standing;
    }

    private static DomainException noCode() {
        return noCode(NO_CODE);
    }

    private static DomainException noCode(Text why) {
        return new DomainException(RegistryProblems.NO_MANAGEMENT_CODE, why);
    }
}
