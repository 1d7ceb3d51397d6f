package it.opposizioni.registry.registration;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.opposition.FormerEntries;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.OppositionService.Registered;
import it.opposizioni.registry.registration.RegistrationJournal.Declarant;
import it.opposizioni.registry.registration.RegistrationRequest.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final Text OF_OTHERS = Text.of(
            "Alcuni numeri sono già iscritti, senza questo account: indica che cosa deve succedere.",
            "Some numbers are registered already, without this account: say what is to happen.");
    private static final Text YOURS = Text.of(
            "Hai già iscritto questo numero per ciò che hai scelto: non serve farlo di nuovo.",
            "You have registered this number for what you chose already: there is no need to do it again.");

    private final RegistrationRepository registrations;
    private final OppositionService oppositions;
    private final FormerEntries former;
    private final OppositionLookup lookup;
    private final LineProofs proofs;
    private final RegistrationColumns columns;
    private final RegistrationJournal journal;
    private final Now clock;
    private final RandomGenerator random;

    RegistrationService(
            RegistrationRepository registrations,
            OppositionService oppositions,
            FormerEntries former,
            OppositionLookup lookup,
            LineProofs proofs,
            RegistrationColumns columns,
            RegistrationJournal journal,
            Now clock,
            RandomGenerator random) {
        this.registrations = registrations;
        this.oppositions = oppositions;
        this.former = former;
        this.lookup = lookup;
        this.proofs = proofs;
        this.columns = columns;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /** @param language of the messages to the person */
    @Transactional
    RegistrationView register(Caller person, RegistrationRequest request, String language) {
        List<Line> lines = request.lines();
        refuseTwice(lines);
        Map<PhoneNumber, Instant> proved = useProofs(lines, person.subject());
        oppositions.queueUp(lines.stream().map(Line::number).toList());
        Instant now = clock.get();
        settleFormer(lines, person.subject(), proved, now);
        Protocol protocol = Protocol.draw(Rome.day(now).getYear(), random);
        List<Registered> registered = registerEach(lines, person.subject(), protocol, now);
        Registration registration = journal.keep(
                protocol, new Declarant(person.subject(), person.taxCode(), language, null), registered, now);
        List<Opposition> inOrder =
                registered.stream().map(Registered::opposition).toList();
        return RegistrationView.of(registration, inOrder, now);
    }

    /** @throws DomainException 404 when it does not exist or is another person's */
    @Transactional
    RegistrationView own(String protocol, Caller person) {
        Registration registration = Protocol.tryParse(protocol)
                .flatMap(parsed -> registrations.findByIdOptional(parsed.value()))
                .filter(found -> isOwn(found, person))
                .orElseThrow(DomainException::notFound);
        Map<UUID, Opposition> byId = lookup.byId(registration.oppositions());
        List<Opposition> inOrder =
                registration.oppositions().stream().map(byId::get).toList();
        return RegistrationView.of(registration, inOrder, clock.get());
    }

    /** What the desk recorded for the person's tax code is its own too. */
    private boolean isOwn(Registration registration, Caller person) {
        return registration.isOf(person.subject())
                || person.taxCode()
                        .filter(code -> registration.isOfDesk(columns.declarantKey(code.value())))
                        .isPresent();
    }

    private static void refuseTwice(List<Line> lines) {
        Set<PhoneNumber> seen = new HashSet<>();
        List<FieldError> errors = errors(lines, line -> !seen.add(line.number()), "number", "TWICE", TWICE);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /**
     * In the order of their ids, so that two requests with the same proofs never wait for each other.
     *
     * @return when each line was proved
     */
    private Map<PhoneNumber, Instant> useProofs(List<Line> lines, String person) {
        Map<PhoneNumber, Instant> proved = new HashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(Line::proofId))
                .forEach(line -> proofs.use(line.proofId(), person, line.number())
                        .ifPresent(at -> proved.put(line.number(), at)));
        refuseUnproven(lines, line -> !proved.containsKey(line.number()));
        return proved;
    }

    private static void refuseUnproven(List<Line> lines, Predicate<Line> unproven) {
        refuse(
                RegistryProblems.LINE_NOT_PROVEN,
                SOME_NOT_PROVEN,
                errors(lines, unproven, "proofId", "PROOF_NOT_USABLE", NOT_PROVEN));
    }

    /**
     * The person who has proved the line is asked before anything of somebody else's ends. An answer that is older than what stands decides
     * nothing: to repeat it does not help, another proof does.
     */
    private void settleFormer(List<Line> lines, String person, Map<PhoneNumber, Instant> proved, Instant now) {
        List<FieldError> questions = new ArrayList<>();
        Set<Line> overtaken = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String pointer = "/lines/" + i + "/number";
            if (line.formerEntry() != null) {
                former.settle(line.number(), person, line.formerEntry(), proved.get(line.number()), now)
                        .ifPresent(kind -> {
                            if (kind.isDecidedBy(line.formerEntry())) {
                                overtaken.add(line);
                            } else {
                                questions.add(kind.asked(pointer));
                            }
                        });
            }
        }
        refuseUnproven(lines, overtaken::contains);
        refuse(RegistryProblems.FORMER_ENTRY, OF_OTHERS, questions);
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
