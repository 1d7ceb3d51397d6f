package it.opposizioni.portal.complaint;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.complaint.message.SeenQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A person's open complaints that calls which are being written may belong to: on the same line, by the same caller, within a day.
 * A service that does not answer finds none, and blocks nobody.
 */
@ApplicationScoped
class SimilarComplaints {

    private static final Duration NEAR = Duration.ofHours(24);
    private static final int MOST = 20;

    /** The part of a request that the words are, which has a key of its own; complaint-service has it, too. */
    private static final String WORDS = "text";

    private final ComplaintClient complaints;
    private final MessageClient messages;

    SimilarComplaints(@RestClient ComplaintClient complaints, @RestClient MessageClient messages) {
        this.complaints = complaints;
        this.messages = messages;
    }

    /** Each once, and only those that have room for all the calls. */
    List<ComplaintClient.Summary> to(ComplaintDraft draft) {
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
            PageSection<ComplaintClient.Summaries> answer = PageSection.of(() -> complaints.newest(number, null, MOST));
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
                && draft.calls().stream()
                        .filter(call -> call.callerNumber().equals(number))
                        .flatMap(call -> call.earliest().stream())
                        .anyMatch(at -> isNear(complaint, at));
    }

    private static boolean isNear(ComplaintClient.Summary complaint, Instant at) {
        return !at.isBefore(complaint.firstCallAt().minus(NEAR))
                && !at.isAfter(complaint.lastCallAt().plus(NEAR));
    }

    /**
     * Adds the calls, and what the person wrote about them as a message to the authority, once however often this is repeated: the draft's own key is
     * for a complaint of its own. A service of the release before takes the calls alone; the message follows under the key that the next one gives it.
     */
    void join(UUID complaint, ComplaintDraft draft, String key) {
        String once = UUID.nameUUIDFromBytes((key + " " + complaint).getBytes(StandardCharsets.UTF_8))
                .toString();
        ComplaintClient.AddedCalls added = draft.asAddedCalls();
        boolean kept = complaints.addCalls(complaint, once, added).textKept();
        if (added.text() != null && !kept) {
            String seen = SeenQuestion.shown(null);
            messages.add(complaint, Idempotency.ofPart(once, WORDS), new MessageClient.NewMessage(added.text(), seen));
        }
    }
}
