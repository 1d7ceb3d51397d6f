package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.LineOppositions.Done;
import it.opposizioni.registry.opposition.LineOppositions.Result;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done with a number by its code: number, code and a fresh proof of the line, and never one of them alone. As soon as somebody with
 * an account holds the number, no code opens it.
 */
@ApplicationScoped
class ManagedNumbers {

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
    private static final Text UNDER_WAY = Text.of(
            "È già stato chiesto di togliere questa linea dal registro.",
            "It was asked before to take this line off the register.");
    private static final Text NOT_ASKED = Text.of(
            "Per questo numero non c’è una richiesta da annullare.", "There is no withdrawal of this number to undo.");

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
        return OppositionView.of(opened(id), clock.get());
    }

    @Transactional
    OppositionView renew(UUID id) {
        return view(oppositions.renew(opened(id).number(), Ground.LINE_PROOF));
    }

    /** It ends when the time to undo it is over; the line is told. */
    @Transactional
    OppositionView askRemoval(UUID id) {
        return view(oppositions.askRemoval(opened(id).number(), Ground.LINE_PROOF));
    }

    @Transactional
    OppositionView undoRemoval(UUID id) {
        Done done = oppositions.keep(opened(id).number(), Ground.LINE_PROOF);
        if (done.result() != Result.KEPT) {
            throw new DomainException(RegistryProblems.NO_WITHDRAWAL, NOT_ASKED);
        }
        return view(done);
    }

    private Opposition opened(UUID id) {
        Visit visit = visits.lock(id);
        visit.require(VisitAct.MANAGE, clock.get());
        return oppositions
                .lock(visit.number())
                .filter(standing -> standing.id().equals(visit.oppositionId()))
                .filter(standing -> correspondents.of(standing).isPresent())
                .orElseThrow(ManagedNumbers::noCode);
    }

    private OppositionView view(Done done) {
        if (done.result() == Result.REMOVAL_UNDER_WAY) {
            throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, UNDER_WAY);
        }
        return OppositionView.of(done.opposition().orElseThrow(ManagedNumbers::noCode), clock.get());
    }

    private static DomainException noCode() {
        return new DomainException(RegistryProblems.NO_MANAGEMENT_CODE, NO_CODE);
    }
}
