package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.evidence.Verdict.Answer;
import it.opposizioni.complaint.evidence.Verdict.Proof;
import it.opposizioni.complaint.evidence.Verdict.ProofKind;
import it.opposizioni.complaint.evidence.Verdict.Statement;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import it.opposizioni.complaint.evidence.sentence.Sentences;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the three verdicts, each call's in plain words with the days, before anybody weighs them. What the reporter may not know is not in them. */
final class Verdicts {

    private static final Text SILENT =
            Text.of("Di questa chiamata la fonte non dice nulla.", "The source says nothing about this call.");

    private static final Text ACTIVE = Text.of(
            "Era nel registro dal %s, e l'opposizione era attiva dal %s.",
            "It had been in the register since %s, and the opposition had been active since %s.");
    private static final Text RECENT = Text.of(
            "Era nel registro dal %s, da meno di 15 giorni pieni: una lista di prima poteva valere ancora.",
            "It had been in the register since %s, for less than 15 full days: an older list could still be valid.");
    private static final Text NOT_REGISTERED = Text.of("Non era nel registro.", "It was not in the register.");
    private static final Text NOT_YOURS =
            Text.of("Non c'era un'opposizione a tuo nome.", "There was no opposition in your name.");

    private static final Text CHANGED = Text.of(
            "L'ora non si sa, e in quella parte del giorno è cambiato. All'inizio: %s Alla fine: %s",
            "The time is not known, and it changed in that part of the day. At its beginning: %s At its end: %s");

    private static final Text DECLARED =
            Text.of("%s aveva dichiarato il numero %s dal %s.", "%s had declared the number %s since %s.");
    private static final Text DECLARED_SOMETIME =
            Text.of("%s aveva dichiarato il numero %s.", "%s had declared the number %s.");
    private static final Text CALLED_FOR = Text.of("%s Poteva chiamare per %s.", "%s It may have called for %s.");
    private static final Text WITHHELD = Text.of(
            "Il numero era nascosto: non si sa chi ha chiamato.",
            "The number was withheld: it is not known who called.");

    private static final Text NOT_GIVEN = Text.of(
            "Il numero non è noto: non si sa chi ha chiamato.", "The number is not known: it is not known who called.");

    private static final Text NOBODY_TO_ASK = Text.of(
            "Non si sa chi ha chiamato: nessuna lista da guardare.",
            "It is not known who called: there is no list to look at.");
    private static final Text ONLY_FOR_HOLDERS = Text.of(
            "Conta solo se c'è un'opposizione a tuo nome.", "It counts only if there is an opposition in your name.");
    private static final Text NO_LIST = Text.of(
            "Chi ha chiamato non aveva nessuna lista confrontata e ancora valida.",
            "The caller had no list that had been compared and was still valid.");
    private static final Text IN_NO_LIST = Text.of(
            "Nessuna lista ancora valida conteneva il numero.", "No list that was still valid held the number.");
    private static final Text NOT_KNOWN = Text.of(
            "C'era una lista ancora valida, ma non si può dire se conteneva il numero.",
            "There was a list that was still valid, but it cannot be said whether it held the number.");
    private static final Text TOLD_OPPOSED = Text.of(
            "La lista di %s, confrontata il %s, conteneva il numero: la risposta era di non chiamarlo.",
            "The list of %s, compared on %s, held the number: the answer was not to call it.");
    private static final Text TOLD_CALLABLE = Text.of(
            "La lista di %s, confrontata il %s, conteneva il numero: la risposta era che si poteva chiamare.",
            "The list of %s, compared on %s, held the number: the answer was that it could be called.");
    private static final Text TOLD_EXEMPTED = Text.of(
            "La lista di %s, confrontata il %s, conteneva il numero, con una deroga per chi chiamava.",
            "The list of %s, compared on %s, held the number, with an exemption for the caller.");

    private final Facts facts;

    private Verdicts(Facts facts) {
        this.facts = facts;
    }

    /** One for each topic, in their order. */
    static List<Verdict> of(Facts facts) {
        Verdicts verdicts = new Verdicts(facts);
        Instant register =
                facts.registration() == null ? null : facts.registration().statedAt();
        Instant operators = facts.callers() == null ? null : facts.callers().statedAt();
        return List.of(
                verdicts.verdict(Topic.CALLED_NUMBER, register, Verdicts::calledNumber),
                verdicts.verdict(Topic.CALLER, operators, Verdicts::caller),
                verdicts.verdict(Topic.COMPARISON, operators, Verdicts::comparison));
    }

    private Verdict verdict(Topic topic, Instant statedAt, BiFunction<Verdicts, Call, List<Statement>> about) {
        Verdicts later = new Verdicts(facts.atLatest());
        Map<Statement, List<UUID>> calls = new LinkedHashMap<>();
        for (Call call : facts.calls()) {
            List<Statement> first = about.apply(this, call);
            List<Statement> last = call.time().isExact() ? first : about.apply(later, call);
            (first.equals(last) || last.equals(open(SILENT)) ? last : List.of(changed(first, last)))
                    .forEach(said ->
                            calls.computeIfAbsent(said, _ -> new ArrayList<>()).add(call.id()));
        }
        List<Verdict.Line> lines = calls.entrySet().stream()
                .map(each -> new Verdict.Line(List.copyOf(each.getValue()), each.getKey()))
                .toList();
        return new Verdict(topic, topic.source(), statedAt, lines);
    }

    /** Within the part of the day that is known: no proof goes with it, which would be of one of the two. */
    private static Statement changed(List<Statement> first, List<Statement> last) {
        Set<Answer> answers = Stream.concat(first.stream(), last.stream())
                .map(Statement::answer)
                .collect(Collectors.toSet());
        return new Statement(
                answers.size() == 1 ? first.getFirst().answer() : Answer.OPEN,
                fill(CHANGED, together(first), together(last)),
                null);
    }

    private static Text together(List<Statement> said) {
        return said.stream()
                .map(Statement::text)
                .reduce((one, other) -> new Text(one.it() + " " + other.it(), one.en() + " " + other.en()))
                .orElseThrow();
    }

    private List<Statement> calledNumber(Call call) {
        if (facts.registration() == null) {
            return open(ReasonCode.AWAITING_REGISTER.sentence());
        }
        RegistrationStatement.StatedCall said = registration(call).orElse(null);
        if (said == null) {
            return open(SILENT);
        }
        Proof proof = facts.readByReporter() && said.heldByReporter() && said.oppositionId() != null
                ? new Proof(ProofKind.OPPOSITION, said.oppositionId().toString())
                : null;
        return List.of(
                switch (said.status()) {
                    case NOT_OPPOSED ->
                        new Statement(Answer.NO, facts.readByReporter() ? NOT_YOURS : NOT_REGISTERED, null);
                    case REGISTERED -> new Statement(Answer.YES, fill(RECENT, day(said.effectiveFrom(), call)), proof);
                    case ACTIVE ->
                        new Statement(
                                Answer.YES,
                                fill(ACTIVE, day(said.effectiveFrom(), call), day(said.activeFrom(), call)),
                                proof);
                });
    }

    private Optional<RegistrationStatement.StatedCall> registration(Call call) {
        return facts.registration() == null
                ? Optional.empty()
                : facts.registrationAt(call.id()).filter(stated -> stated.status() != null);
    }

    private List<Statement> caller(Call call) {
        if (facts.callers() == null) {
            return open(ReasonCode.AWAITING_OPERATORS.sentence());
        }
        CallerStatement.StatedCall said = facts.callerAt(call.id()).orElse(null);
        if (said == null) {
            return open(SILENT);
        }
        if (facts.isFalsified(call.id())) {
            CallOrigin origin = facts.originOf(call.id()).orElseThrow();
            return List.of(new Statement(Answer.NO, found(ReasonCode.ORIGIN_FALSIFIED, origin), null));
        }
        Optional<Statement> confirmed = facts.confirmedOrigin(call.id())
                .map(origin -> new Statement(
                        Answer.YES,
                        found(ReasonCode.ORIGIN_CONFIRMED, origin, String.valueOf(origin.operatorName())),
                        null));
        // without a number there is nothing beside it
        return confirmed.isPresent() && call.callerNumber().isEmpty()
                ? confirmed.stream().toList()
                : Stream.concat(confirmed.stream(), shown(call, said).stream()).toList();
    }

    private static Text found(ReasonCode what, CallOrigin origin, Object... before) {
        List<Object> values = new ArrayList<>(List.of(before));
        values.add(origin.source().label());
        values.add(origin.answeredOn());
        return Sentences.fill(what.sentence(), values);
    }

    /** Who had declared the number that the call showed. */
    private static List<Statement> shown(Call call, CallerStatement.StatedCall said) {
        if (call.callerNumber().isEmpty()) {
            return List.of(new Statement(Answer.NO, call.isWithheld() ? WITHHELD : NOT_GIVEN, null));
        }
        Object number = call.callerNumber().get();
        Proof proof = new Proof(ProofKind.DECLARATION, call.callerNumber().get().written());
        if (said.declaredBy().isEmpty()) {
            Text text = fill(CallJudgement.undeclared(call).sentence(), number);
            return List.of(new Statement(Answer.NO, text, proof));
        }
        return said.declaredBy().stream()
                .map(declarant -> new Statement(Answer.YES, declared(declarant, number, said), proof))
                .toList();
    }

    private static Text declared(CallerStatement.Declarant declarant, Object number, CallerStatement.StatedCall said) {
        String name = String.valueOf(declarant.name());
        Text declared = declarant.declaredFrom() == null
                ? fill(DECLARED_SOMETIME, name, number)
                : fill(DECLARED, name, number, Rome.day(declarant.declaredFrom()));
        List<String> principals = said.principals().stream()
                .map(principal -> String.valueOf(principal.name()))
                .distinct()
                .toList();
        return principals.isEmpty() ? declared : fill(CALLED_FOR, declared, principals);
    }

    private List<Statement> comparison(Call call) {
        if (facts.callers() == null) {
            return open(ReasonCode.AWAITING_OPERATORS.sentence());
        }
        CallerStatement.StatedCall said = facts.callerAt(call.id()).orElse(null);
        if (said == null) {
            return open(SILENT);
        }
        Optional<CallOrigin> other =
                facts.confirmedOrigin(call.id()).filter(origin -> !said.isDeclaredBy(origin.operatorId()));
        if (other.isPresent()) {
            return open(fill(
                    ReasonCode.LISTS_NOT_KNOWN.sentence(),
                    String.valueOf(other.get().operatorName())));
        }
        if (call.callerNumber().isEmpty() || said.declaredBy().isEmpty() || facts.isFalsified(call.id())) {
            return open(NOBODY_TO_ASK);
        }
        if (facts.readByReporter() && facts.registration() == null) {
            return open(ReasonCode.AWAITING_REGISTER.sentence());
        }
        if (facts.readByReporter()
                && registration(call)
                        .filter(RegistrationStatement.StatedCall::isOpposed)
                        .isEmpty()) {
            return open(ONLY_FOR_HOLDERS);
        }
        return List.of(comparison(new ValidLists(facts.ofWhoCalled(said)), call));
    }

    private Statement comparison(ValidLists lists, Call call) {
        if (lists.isEmpty()) {
            return new Statement(Answer.NO, NO_LIST, null);
        }
        return lists.decisive()
                .map(list -> held(list, call))
                .orElseGet(() -> lists.unknown().isEmpty()
                        ? new Statement(Answer.NO, IN_NO_LIST, null)
                        : new Statement(Answer.OPEN, NOT_KNOWN, null));
    }

    /** A person who knows the receipt's code sees the whole receipt: an operator's business, and not the reporter's. */
    private Statement held(CallerStatement.Consultation list, Call call) {
        Text told = switch (list.answer()) {
            case EXEMPTED -> TOLD_EXEMPTED;
            case CALLABLE -> TOLD_CALLABLE;
            case OPPOSED, NOT_IN_LIST, UNKNOWN -> TOLD_OPPOSED;
        };
        Proof proof = facts.readByReporter() || list.receiptCode() == null
                ? null
                : new Proof(ProofKind.RECEIPT, list.receiptCode());
        return new Statement(
                Answer.YES, fill(told, String.valueOf(list.operatorName()), day(list.sealedAt(), call)), proof);
    }

    private static List<Statement> open(Text text) {
        return List.of(new Statement(Answer.OPEN, text, null));
    }

    /** A source that leaves a date out speaks of the day of the call. */
    private static Object day(Instant at, Call call) {
        return at == null ? call.time().day() : Rome.day(at);
    }

    private static Text fill(Text sentence, Object... values) {
        return Sentences.fill(sentence, List.of(values));
    }
}
