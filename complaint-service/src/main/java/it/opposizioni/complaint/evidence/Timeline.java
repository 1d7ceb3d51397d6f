package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.TimelineEntry.Kind;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Every dated fact about a complaint, of all sources, merged: each once, oldest first, with its source and since when the source says so. */
final class Timeline {

    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(entry -> entry.text().it())
            .thenComparing(entry -> String.valueOf(entry.callId()))
            .thenComparing(entry -> String.valueOf(entry.receipt()));

    private static final Text WITHHELD = Text.of("numero nascosto", "withheld number");
    private static final Text NOT_KNOWN = Text.of("numero non noto", "a number not known");

    private final Facts facts;
    /** A set, because many calls repeat the same opposition and the same declaration. */
    private final TreeSet<TimelineEntry> entries = new TreeSet<>(ORDER);

    private Timeline(Facts facts) {
        this.facts = facts;
    }

    /** The reporter's lacks what is internal to an operator. */
    static List<TimelineEntry> of(Facts facts) {
        Timeline timeline = new Timeline(facts);
        timeline.addReport();
        if (facts.registration() != null) {
            timeline.addRegistration(facts.registration());
        }
        if (facts.callers() != null) {
            timeline.addCallers(facts.callers());
        }
        return timeline.entries.stream()
                .filter(entry -> !facts.readByReporter() || !entry.kind().isOperatorInternal())
                .toList();
    }

    private void addReport() {
        add(facts.filedAt(), Kind.COMPLAINT_FILED, Source.REPORTER, facts.filedAt(), null);
        for (Call call : facts.calls()) {
            Object number = call.callerNumber().<Object>map(n -> n).orElse(call.isWithheld() ? WITHHELD : NOT_KNOWN);
            entries.add(TimelineEntry.of(
                            call.earliest(),
                            Kind.CALL,
                            Source.REPORTER,
                            facts.filedAt(),
                            call.id(),
                            number,
                            heard(call.kind()))
                    .within(call.time().part()));
        }
    }

    private void addRegistration(RegistrationStatement said) {
        add(said.statedAt(), Kind.STATED, Source.REGISTER, said.statedAt(), null, Source.REGISTER.answered());
        said.calls().stream()
                .filter(RegistrationStatement.StatedCall::isOpposed)
                .forEach(call -> {
                    add(call.effectiveFrom(), Kind.OPPOSITION_REGISTERED, Source.REGISTER, said.statedAt(), null);
                    add(call.activeFrom(), Kind.OPPOSITION_ACTIVE, Source.REGISTER, said.statedAt(), null);
                    add(call.consentsRevokedAsOf(), Kind.CONSENTS_REVOKED, Source.REGISTER, said.statedAt(), null);
                });
    }

    private void addCallers(CallerStatement said) {
        Instant when = said.statedAt();
        add(when, Kind.STATED, Source.OPERATORS, when, null, Source.OPERATORS.answered());
        for (CallerStatement.StatedCall call : said.calls()) {
            call.declaredBy()
                    .forEach(declarant ->
                            addOperators(declarant.declaredFrom(), Kind.NUMBER_DECLARED, when, declarant.name()));
            call.principals().forEach(principal -> {
                addOperators(startOf(principal.from()), Kind.MANDATE_BEGAN, when, principal.name());
                addOperators(endOf(principal.until()), Kind.MANDATE_ENDED, when, principal.name());
            });
            call.consultations().forEach(consultation -> addConsultation(consultation, call, when));
        }
    }

    private void addConsultation(Consultation consultation, CallerStatement.StatedCall call, Instant when) {
        String name = String.valueOf(consultation.operatorName());
        addOperators(consultation.validUntil(), Kind.CONSULTATION_EXPIRED, when, name);
        if (consultation.sealedAt() != null) {
            entries.add(TimelineEntry.of(
                            consultation.sealedAt(),
                            Kind.CONSULTATION_SEALED,
                            Source.OPERATORS,
                            when,
                            null,
                            name,
                            ConsultationText.purpose(consultation, call.principals()),
                            ConsultationText.answer(consultation.answer()))
                    .provedBy(consultation.receiptCode()));
        }
    }

    private void addOperators(Instant at, Kind kind, Instant statedAt, String name) {
        add(at, kind, Source.OPERATORS, statedAt, null, String.valueOf(name));
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : Rome.startOf(day);
    }

    /** Its last second, so that it is shown with the last day on which it holds. */
    private static Instant endOf(LocalDate last) {
        return last == null ? null : Rome.endOf(last).minusSeconds(1);
    }

    /** What has no date has no place on a timeline. */
    private void add(Instant at, Kind kind, Source source, Instant statedAt, UUID callId, Object... values) {
        if (at != null) {
            entries.add(TimelineEntry.of(at, kind, source, statedAt, callId, values));
        }
    }

    private static Text heard(CallKind kind) {
        return switch (kind) {
            case HUMAN -> Text.of("una persona", "a person");
            case RECORDED -> Text.of("una voce registrata", "a recorded voice");
            case SILENT -> Text.of("silenzio", "silence");
        };
    }
}
