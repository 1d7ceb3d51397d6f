package it.opposizioni.portal.complaint;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.complaint.message.SeenQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Open complaints that calls which are being written may belong to: on the same line, by the same caller, within a day. A service that does not
 * answer finds none, and blocks nobody.
 */
public final class SimilarComplaints {

    private static final Duration NEAR = Duration.ofHours(24);

    /** The part of a request that the words are, which has a key of its own; complaint-service has it, too. */
    private static final String WORDS = "text";

    private final Source source;

    public SimilarComplaints(Source source) {
        this.source = source;
    }

    /** The complaints that the person who fills in the form may know of and add to. */
    public interface Source {

        /** The newest. */
        ComplaintClient.Summaries about(String callerNumber);

        /** @return whether the words are kept with them; one of the release before leaves them out */
        boolean addCalls(UUID complaint, String key, ComplaintClient.AddedCalls added);

        void write(UUID complaint, String key, MessageClient.NewMessage message);
    }

    /** Each once, and only those that have room for all the calls. */
    public List<ComplaintClient.Summary> to(ComplaintDraft draft) {
        Map<UUID, ComplaintClient.Summary> found = new LinkedHashMap<>();
        for (String number : draft.callerNumbers()) {
            for (ComplaintClient.Summary complaint : reportedOf(number)) {
                if (isSimilar(complaint, number, draft)) {
                    found.putIfAbsent(complaint.id(), complaint);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<ComplaintClient.Summary> reportedOf(String number) {
        try {
            PageSection<ComplaintClient.Summaries> answer = PageSection.of(() -> source.about(number));
            return answer.available() ? answer.value().items() : List.of();
        } catch (UpstreamException _) {
            // an unreadable number is said when the complaint is sent
            return List.of();
        }
    }

    private static boolean isSimilar(ComplaintClient.Summary complaint, String number, ComplaintDraft draft) {
        boolean sameLine = PhoneNumber.tryParse(draft.calledNumber())
                .filter(line -> line.e164().equals(complaint.calledNumber()))
                .isPresent();
        return sameLine
                && complaint.callsLeft() >= draft.calls().size()
                && draft.earliestOf(number).stream().anyMatch(at -> isNear(complaint, at));
    }

    private static boolean isNear(ComplaintClient.Summary complaint, Instant at) {
        return !at.isBefore(complaint.firstCallAt().minus(NEAR))
                && !at.isAfter(complaint.lastCallAt().plus(NEAR));
    }

    /**
     * Adds the calls, and what was written about them as a message to the authority, once however often this is repeated: the draft's own key is for a
     * complaint of its own. A service of the release before takes the calls alone; the message follows under the key that the next one gives it.
     */
    public void join(UUID complaint, ComplaintDraft draft, String key) {
        String once = UUID.nameUUIDFromBytes((key + " " + complaint).getBytes(StandardCharsets.UTF_8))
                .toString();
        ComplaintClient.AddedCalls added = draft.asAddedCalls();
        boolean kept = source.addCalls(complaint, once, added);
        if (added.text() != null && !kept) {
            String seen = SeenQuestion.shown(null);
            source.write(complaint, Idempotency.ofPart(once, WORDS), new MessageClient.NewMessage(added.text(), seen));
        }
    }

    /** Why not, where the complaint that was to be joined has moved on, or is full; empty for what else is wrong. */
    public static Optional<String> whyNotJoined(UpstreamException e, FilingTexts texts) {
        return switch (e.problem().map(ProblemDocument::slug).orElse("")) {
            case "complaint-stage-conflict" -> Optional.of(texts.joinedTooLate());
            case "message-limit-reached" -> Optional.of(texts.joinedWithoutRoom());
            default -> Optional.empty();
        };
    }
}
