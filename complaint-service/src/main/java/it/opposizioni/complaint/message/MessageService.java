package it.opposizioni.complaint.message;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.CaseLooks;
import it.opposizioni.complaint.access.CaseLooks.Found;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.question.Question;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets reporters tell the authority more in words while their complaint is open, lets officials ask them, and shows both to those who may see
 * them.
 */
@ApplicationScoped
public class MessageService {

    /** About one complaint: enough for all that happens meanwhile, and little enough to be read. */
    private static final int MOST = 10;

    /** In the place of a question where none was shown. */
    private static final String NOTHING = "NONE";

    /** Not yet {@link RecordKind#MESSAGES}, which the release before cannot read. */
    private static final RecordKind LOOK = RecordKind.COMPLAINT;

    /** As the database orders ids. */
    private static final Comparator<Found<?>> NEWEST_FIRST = Comparator.<Found<?>, String>comparing(
                    found -> found.id().toString())
            .reversed();

    private final Messages messages;
    private final Questions questions;
    private final ComplaintService complaints;
    private final QuestionRules rules;
    private final Officials officials;
    private final CaseLooks looks;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    MessageService(
            Messages messages,
            Questions questions,
            ComplaintService complaints,
            QuestionRules rules,
            Officials officials,
            CaseLooks looks,
            Idempotency idempotency,
            Ids ids,
            Now now) {
        this.messages = messages;
        this.questions = questions;
        this.complaints = complaints;
        this.rules = rules;
        this.officials = officials;
        this.looks = looks;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    /** @throws DomainException 404 when it is no complaint of this person's; 409 when it is over, or has as many as it can have */
    @Transactional
    MessageList add(UUID complaintId, NewMessage message, Caller reporter, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, reporter, List.of("messages", complaintId, message), MessageList.class, () -> {
                    Complaint complaint = complaints.reportedBy(complaintId, reporter);
                    add(complaint, message.text(), message.seen(), null);
                    return list(complaint, reporter);
                });
    }

    /**
     * Likewise, of words that come with something else and answer no question; in the caller's transaction.
     *
     * @param idempotencyKey under which a message with the same words, written with no question in sight, would not be kept a second time
     */
    public void addOnce(UUID complaintId, String text, Caller reporter, String idempotencyKey) {
        add(complaintId, new NewMessage(text, NOTHING), reporter, idempotencyKey);
    }

    /**
     * By the same rules, also when the desk writes it down.
     *
     * @param complaint locked
     * @param seen the last question that was shown to who wrote, or NONE; null where the form does not say it
     * @param cameBefore when it had come at the latest, and nobody answers what was asked later; null for now
     * @throws DomainException 409 when it is over, or has as many as it can have; 422 when the question is of another complaint
     */
    public void add(Complaint complaint, String text, String seen, Instant cameBefore) {
        if (complaint.stage().isFinal()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), "ADD_MESSAGE");
        }
        int most = most(complaint.id());
        if (messages.count(complaint.id()) >= most) {
            throw MessageProblems.limitReached(most);
        }
        Instant knewUntil = Stream.of(
                        Optional.ofNullable(seen).map(each -> askedAt(complaint, each)),
                        Optional.ofNullable(cameBefore))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        messages.keep(complaint.id(), text.strip(), knewUntil, now.get());
    }

    private Instant askedAt(Complaint complaint, String seen) {
        return seen.equals(NOTHING)
                ? Instant.EPOCH
                : questions.about(complaint.id()).stream()
                        .filter(asked -> asked.id().toString().equals(seen))
                        .findFirst()
                        .orElseThrow(MessageProblems::unknownQuestion)
                        .askedAt();
    }

    /** Who was asked can always answer. */
    private int most(UUID complaintId) {
        return MOST + questions.count(complaintId);
    }

    /**
     * Asks the reporter.
     *
     * @throws DomainException 404 when there is no such complaint; 409 when nobody has it in charge, it or one of its cases is the official's own, or
     *     nothing more can be asked now
     */
    @Transactional
    MessageList ask(UUID complaintId, NewQuestion question, Caller official, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, official, List.of("questions", complaintId, question), MessageList.class, () -> {
                    // before the complaint, as in all work on cases
                    officials.seen(Official.of(official));
                    Complaint complaint = complaints.forEvidence(complaintId).orElseThrow(DomainException::notFound);
                    rules.refusal(complaint, official).ifPresent(refused -> {
                        throw refused;
                    });
                    Instant at = now.get();
                    complaints.ask(
                            complaint,
                            new Question(
                                    ids.next(),
                                    complaint.id(),
                                    question.text().strip(),
                                    at,
                                    rules.answerBy(at),
                                    false,
                                    official.subject()));
                    return list(complaint, official);
                });
    }

    /** No look is noted where nothing was written or asked. @throws DomainException 404 when there is none, or it is another person's */
    @Transactional
    MessageList list(UUID complaintId, Caller caller) {
        Complaint complaint = messages.count(complaintId) + questions.count(complaintId) == 0
                ? complaints.visible(complaintId, caller)
                : complaints.visible(complaintId, caller, LOOK);
        return list(complaint, caller);
    }

    private MessageList list(Complaint complaint, Caller reader) {
        boolean official = reader.is(Role.REGULATOR);
        Function<String, Colleague> people = official ? officials.shownTo(reader) : null;
        List<ComplaintMessage> written = messages.about(complaint.id());
        List<QuestionView> asked = questions.about(complaint.id()).stream()
                .map(each -> shown(each, people))
                .toList();
        return new MessageList(
                written,
                complaint.stage().isFinal() ? 0 : Math.max(0, MOST + asked.size() - written.size()),
                asked,
                official && rules.refusal(complaint, reader).isEmpty());
    }

    private QuestionView shown(Question asked, Function<String, Colleague> people) {
        return QuestionView.of(asked, rules.isLate(asked.answerBy()), people);
    }

    /**
     * About complaints of a case, newest first; each look at a complaint is noted.
     *
     * @param withQuestions also what the reporters were asked
     */
    @Transactional
    Page<CaseMessage> ofCase(UUID caseId, boolean withQuestions, String cursor, int limit, Caller reader) {
        Function<String, Colleague> people = officials.shownTo(reader);
        return looks.show(
                (before, most) -> {
                    Stream<Found<CaseMessage>> written =
                            messages.ofCase(caseId, before, most).stream().map(found -> found.as(CaseMessage::of));
                    Stream<Found<CaseMessage>> asked = withQuestions
                            ? questions.ofCase(caseId, before, most).stream()
                                    .map(found -> found.as(each -> CaseMessage.of(each, shown(each, people))))
                            : Stream.empty();
                    return Stream.concat(written, asked)
                            .sorted(NEWEST_FIRST)
                            .limit(most)
                            .toList();
                },
                cursor,
                limit,
                LOOK,
                reader);
    }
}
