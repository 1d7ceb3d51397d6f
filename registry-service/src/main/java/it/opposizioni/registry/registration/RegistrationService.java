package it.opposizioni.registry.registration;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.OppositionService.Registered;
import it.opposizioni.registry.registration.RegistrationRequest.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Registers all the numbers of a request or none, in one transaction with the proofs they use up and the events they cause. */
@ApplicationScoped
class RegistrationService {

    private static final Text TWICE = Text.of("Questo numero compare due volte.", "This number occurs twice.");
    private static final Text NOT_PROVEN = Text.of(
            "Verifica questa linea: serve un codice confermato da poco per questo numero.",
            "Prove this line: a code confirmed recently for this number is needed.");
    private static final Text SOME_NOT_PROVEN =
            Text.of("Alcune linee non sono verificate.", "Some lines are not proven.");
    private static final Text YOURS = Text.of(
            "Hai già iscritto questo numero per ciò che hai scelto: non serve farlo di nuovo.",
            "You have registered this number for what you chose already: there is no need to do it again.");

    private final RegistrationRepository registrations;
    private final OppositionService oppositions;
    private final OppositionLookup lookup;
    private final LineProofs proofs;
    private final RegistrationColumns columns;
    private final Outbox outbox;
    private final Now clock;
    private final RandomGenerator random;

    RegistrationService(
            RegistrationRepository registrations,
            OppositionService oppositions,
            OppositionLookup lookup,
            LineProofs proofs,
            RegistrationColumns columns,
            Outbox outbox,
            Now clock,
            RandomGenerator random) {
        this.registrations = registrations;
        this.oppositions = oppositions;
        this.lookup = lookup;
        this.proofs = proofs;
        this.columns = columns;
        this.outbox = outbox;
        this.clock = clock;
        this.random = random;
    }

    /** @param language of the messages to the person */
    @Transactional
    RegistrationView register(Caller person, RegistrationRequest request, String language) {
        List<Line> lines = request.lines();
        refuseTwice(lines);
        useProofs(lines, person.subject());
        oppositions.queueUp(lines.stream().map(Line::number).toList());
        Instant now = clock.get();
        Protocol protocol = Protocol.draw(Rome.day(now).getYear(), random);
        List<Registered> registered = registerEach(lines, person.subject(), protocol, now);
        Registration registration = new Registration(
                protocol,
                person.subject(),
                language,
                now,
                activeFrom(registered),
                registered.stream().map(each -> each.opposition().id()).toList());
        person.taxCode()
                .ifPresent(code -> registration.declaredBy(
                        code.value(), columns.declarantKey(code.value()).current()));
        registrations.persist(registration);
        tell(registration, registered);
        List<Opposition> inOrder =
                registered.stream().map(Registered::opposition).toList();
        return RegistrationView.of(registration, inOrder, now);
    }

    /** When the last of the numbers is active for calls, where calls were asked for; else for post. */
    private static Instant activeFrom(List<Registered> registered) {
        Map<Medium, Instant> last = new EnumMap<>(Medium.class);
        registered.stream()
                .flatMap(each -> each.recorded().stream())
                .forEach(dates -> last.merge(dates.medium(), dates.activeFrom(), (a, b) -> a.isAfter(b) ? a : b));
        return last.getOrDefault(Medium.TELEPHONE, last.get(Medium.POST));
    }

    /** @throws DomainException 404 when it does not exist or is another person's */
    @Transactional
    RegistrationView own(String protocol, String person) {
        Registration registration = Protocol.tryParse(protocol)
                .flatMap(parsed -> registrations.findByIdOptional(parsed.value()))
                .filter(found -> found.isOf(person))
                .orElseThrow(DomainException::notFound);
        Map<UUID, Opposition> byId = lookup.byId(registration.oppositions());
        List<Opposition> inOrder =
                registration.oppositions().stream().map(byId::get).toList();
        return RegistrationView.of(registration, inOrder, clock.get());
    }

    private static void refuseTwice(List<Line> lines) {
        Set<PhoneNumber> seen = new HashSet<>();
        List<FieldError> errors = errors(lines, line -> !seen.add(line.number()), "number", "TWICE", TWICE);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /** In the order of their ids, so that two requests with the same proofs never wait for each other. */
    private void useProofs(List<Line> lines, String person) {
        Set<Line> unproven = new HashSet<>();
        lines.stream().sorted(Comparator.comparing(Line::proofId)).forEach(line -> {
            if (!proofs.use(line.proofId(), person, line.number())) {
                unproven.add(line);
            }
        });
        refuse(
                RegistryProblems.LINE_NOT_PROVEN,
                SOME_NOT_PROVEN,
                errors(lines, unproven::contains, "proofId", "PROOF_NOT_USABLE", NOT_PROVEN));
    }

    private List<Registered> registerEach(List<Line> lines, String person, Protocol protocol, Instant now) {
        List<Registered> registered = new ArrayList<>();
        Set<Line> already = new HashSet<>();
        for (Line line : lines) {
            oppositions
                    .register(line.number(), person, line.opposed(), protocol.value(), now)
                    .ifPresentOrElse(registered::add, () -> already.add(line));
        }
        refuse(
                RegistryProblems.OPPOSITION_ALREADY_YOURS,
                YOURS,
                errors(lines, already::contains, "number", "ALREADY_YOURS", YOURS));
        return registered;
    }

    private void tell(Registration registration, List<Registered> registered) {
        List<RegistrationRecorded.Line> lines =
                registered.stream().map(RegistrationRecorded.Line::of).toList();
        RegistrationRecorded recorded = new RegistrationRecorded(
                registration.protocol(),
                registration.holder(),
                registration.language(),
                registration.recordedAt(),
                registration.activeFrom(),
                lines);
        outbox.append(new DomainEvent(
                RegistrationRecorded.TYPE, registration.protocol(), 1, registration.recordedAt(), recorded));
    }

    private static void refuse(ProblemType type, Text detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new DomainException(type, detail).with(errors);
        }
    }

    private static List<FieldError> errors(
            List<Line> lines, Predicate<Line> wrong, String field, String code, Text detail) {
        return IntStream.range(0, lines.size())
                .filter(i -> wrong.test(lines.get(i)))
                .mapToObj(i -> new FieldError("/lines/" + i + "/" + field, code, detail))
                .toList();
    }
}
