package it.opposizioni.portal.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.CodeEntry;
import it.opposizioni.portal.clients.RegistryClient.CodeRequest;
import it.opposizioni.portal.clients.RegistryClient.ConfirmedProof;
import it.opposizioni.portal.clients.RegistryClient.IssuedProof;
import it.opposizioni.portal.clients.RegistryClient.ProofStatus;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.sending.SentMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The codes and calls by which a person shows to have a line, as pages ask for them and look after them. */
@ApplicationScoped
public class LineCodes {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** Refusals of the registry after which only another code helps. */
    private static final Set<String> OVER = Set.of("line-code-expired", "line-code-exhausted", "line-proof-used");

    private final RegistryClient registry;
    private final SentMessages messages;
    private final Now now;

    LineCodes(@RestClient RegistryClient registry, SentMessages messages, Now now) {
        this.registry = registry;
        this.messages = messages;
        this.now = now;
    }

    /**
     * What the person waits for: a code, or that the call from its line has come.
     *
     * @param lost the code will not come
     * @param expired the code can be entered no more
     * @param pinOver the PIN can be keyed no more; a call that came in time counts all the same
     */
    public record Awaited(boolean lost, boolean expired, boolean pinOver) {

        /** The person waits for none. */
        public static final Awaited NONE = new Awaited(false, false, false);
    }

    /** How far a call is that the person makes from its line. */
    public enum CallState {
        CAME,
        AWAITED,
        /** The PIN is too old, or was keyed wrong too often. */
        OVER
    }

    /**
     * A call from the line.
     *
     * @param usableUntil until when what it proved can be used; null before it came
     * @param formerEntry what {@link #confirm} says of the registration of somebody else; null where nobody has one
     */
    public record Call(CallState state, Instant usableUntil, String formerEntry) {}

    /** A text message reaches mobile lines only: a fixed line is called instead. From any line the person can call itself. */
    public static String channel(PhoneNumber line, String asked) {
        return switch (asked) {
            case "CALL_IN", "VOICE" -> asked;
            default -> isMobile(line) ? "SMS" : "VOICE";
        };
    }

    public static boolean isMobile(PhoneNumber line) {
        return line.kind() == PhoneNumber.Kind.MOBILE;
    }

    /** What was typed, without spaces; empty when it cannot be a code. */
    public static Optional<String> read(String typed) {
        return Optional.of(typed.replaceAll("\\s", ""))
                .filter(code -> SIX_DIGITS.matcher(code).matches());
    }

    /**
     * @param purpose the message to the line says it
     * @param key under which a form that is sent twice sends one code
     */
    public IssuedProof send(PhoneNumber line, String asked, CodePurpose purpose, String key) {
        return registry.issueCode(key, new CodeRequest(line, channel(line, asked), purpose.name()));
    }

    /**
     * Whether the code that the person waits for will not come. Only for a proof of the person's own: what becomes of others' codes concerns nobody.
     *
     * @param proof null while none was asked for
     */
    private boolean isLost(UUID proof) {
        return proof != null && messages.isCodeLost(proof);
    }

    /** What has become of a code. @param proof that it was sent for; null where that is not known */
    public Awaited awaited(UUID proof, Instant until) {
        return new Awaited(isLost(proof), isExpired(until), false);
    }

    /** What has become of a PIN that was valid until then. */
    public Awaited awaitedCall(Instant until) {
        return new Awaited(false, false, isExpired(until));
    }

    /** Whether a code that was valid until then can be entered no more. */
    public boolean isExpired(Instant until) {
        return !now.get().isBefore(until);
    }

    /** Whether it was refused because its time or its tries are over: to enter it again does not help. */
    public static boolean isOver(UpstreamException refusal) {
        return refusal.problem()
                .map(ProblemDocument::slug)
                .filter(OVER::contains)
                .isPresent();
    }

    /** Whether the call has come that a proof waits for. */
    public Call call(UUID proof) {
        ProofStatus status = registry.proof(proof);
        CallState state = switch (status.state()) {
            case "CONFIRMED" -> CallState.CAME;
            case "PENDING" -> CallState.AWAITED;
            default -> CallState.OVER;
        };
        return new Call(state, status.usableUntil(), status.formerEntry());
    }

    /**
     * @return until when the proof can be used, and how somebody else has registered the number
     * @throws UpstreamException when it is wrong, too late, or guessed at too often
     */
    public ConfirmedProof confirm(UUID proof, String code) {
        return registry.confirmCode(proof, new CodeEntry(code));
    }
}
