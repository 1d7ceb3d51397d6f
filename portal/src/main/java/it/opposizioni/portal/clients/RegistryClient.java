package it.opposizioni.portal.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service, as far as the portal asks it. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface RegistryClient {

    String KEY = "Idempotency-Key";
    String REGISTERED = "REGISTERED";

    /** @param purpose what the message to the line says that the code is for: REGISTRATION, MANAGEMENT or WITHDRAWAL */
    record CodeRequest(PhoneNumber number, String channel, String purpose) {}

    /** @param callIn null when a code was sent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IssuedProof(UUID id, Instant expiresAt, CallIn callIn) {}

    /** What to call from the line, and what to key then. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallIn(PhoneNumber number, String pin) {

        @Override
        public String toString() {
            return "CallIn[" + number + "]";
        }
    }

    /**
     * @param state PENDING, CONFIRMED, USED, EXHAUSTED or EXPIRED
     * @param usableUntil null before the line is proved
     * @param formerEntry how somebody else has registered the number, REGISTERED_BY_ACCOUNT or REGISTERED_BY_CODE; null where nobody has, while
     *     the line is not proved, and from a registry of the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProofStatus(UUID id, String state, Instant usableUntil, String formerEntry) {}

    record CodeEntry(String code) {}

    /** @param formerEntry as in {@link ProofStatus} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConfirmedProof(UUID id, Instant usableUntil, String formerEntry) {}

    /** @param formerEntry what becomes of what somebody else has registered of the number: ASK, MINE or ENDS */
    record Line(PhoneNumber number, UUID proofId, List<String> media, String formerEntry) {}

    record NewRegistration(List<Line> lines, boolean declaration, String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registration(String protocol, Instant recordedAt, List<Opposition> oppositions) {}

    /**
     * @param status REGISTERED, ACTIVE, WITHDRAWN or CEASED
     * @param daysLeft of the wait for full protection, today included; 0 when it is over
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MediumStatus(String medium, String status, Instant effectiveFrom, Instant activeFrom, long daysLeft) {

        /** Whether the day from which nobody may call, or write, is still to come. */
        public boolean isAhead() {
            return status.equals(REGISTERED);
        }
    }

    /**
     * @param status REGISTERED, ACTIVE, WITHDRAWN or CEASED; of calls where they are opposed, else of post, as the dates
     * @param dates of each medium; null from a registry of the release before
     * @param withdrawal what the holder has asked for and can undo; null otherwise
     * @param mediumWithdrawal the same for one of two media; null otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opposition(
            UUID id,
            PhoneNumber number,
            String origin,
            List<String> media,
            String status,
            Instant effectiveFrom,
            Instant activeFrom,
            long daysLeft,
            List<MediumStatus> dates,
            Instant consentsRevokedAsOf,
            String protocol,
            PendingWithdrawal withdrawal,
            PendingMediumWithdrawal mediumWithdrawal,
            Instant endedAt) {

        /** Instead of one of two media. */
        public static final String EVERYTHING = "ALL";

        /** Whether it stands, and its holder has not asked to end all of it. */
        public boolean isFreeToChange() {
            return endedAt == null && withdrawal == null;
        }

        /** Whether its holder has asked to end it, or one medium of it, and can undo that. */
        public boolean isEndAsked() {
            return withdrawal != null || mediumWithdrawal != null;
        }

        /** Whether its holder has asked to end that medium, alone or with everything. */
        public boolean isLeaving(String medium) {
            return withdrawal != null
                    || mediumWithdrawal != null && mediumWithdrawal.medium().equals(medium);
        }

        /** Whether one of the two media can be taken off, and the other stays. */
        public boolean isFreeToSplit() {
            return isFreeToChange() && media.size() > 1 && mediumWithdrawal == null;
        }

        /** What a form wants to take off: everything, where it had no choice. */
        public String whatToWithdraw(String chosen) {
            return chosen.isEmpty() && !isFreeToSplit() ? EVERYTHING : chosen;
        }

        /** Whether there is a day ahead from which nobody may call, or write. */
        public boolean isActivationAhead() {
            return datesOfWhatStays().stream().anyMatch(MediumStatus::isAhead);
        }

        public boolean opposes(String medium) {
            return media.contains(medium);
        }

        /** A registry of the release before knows the dates of one medium alone. */
        public List<MediumStatus> datesOfEach() {
            return dates != null
                    ? dates
                    : List.of(new MediumStatus(
                            opposes("TELEPHONE") ? "TELEPHONE" : "POST", status, effectiveFrom, activeFrom, daysLeft));
        }

        /** Of what may be promised for the days to come: neither of what has ended, nor of what its holder has asked to end. */
        public List<MediumStatus> datesOfWhatStays() {
            return endedAt != null
                    ? List.of()
                    : datesOfEach().stream()
                            .filter(each -> !isLeaving(each.medium()))
                            .toList();
        }

        /** Empty where the registry does not tell the media apart. */
        public Optional<MediumStatus> dates(String medium) {
            return dates == null
                    ? Optional.empty()
                    : dates.stream()
                            .filter(each -> each.medium().equals(medium))
                            .findFirst();
        }
    }

    /** @param dueAt when the opposition ends */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PendingWithdrawal(Instant askedAt, Instant dueAt) {}

    /** @param dueAt when that medium is opposed no longer */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PendingMediumWithdrawal(String medium, Instant askedAt, Instant dueAt) {}

    record Withdrawal(UUID proofId) {}

    /** @param reason only counted; null when none is given */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalWithReason(UUID proofId, String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Oppositions(List<Opposition> items, String next) {}

    /**
     * @param channel LINE_CALL where a call from the line asked for it, WEB on the site without an account, DELEGATE where somebody acted for
     *     the holder; null for the holder who has signed in
     * @param desk null where it was not asked for at the desk
     * @param delegation under which somebody acted for the holder; null otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HistoryItem(
            Instant at, String change, List<String> media, String channel, DeskGround desk, UUID delegation) {

        public Act act() {
            return new Act(change, channel, desk, delegation);
        }
    }

    /** What was done, and by which way it was asked for, as {@link HistoryItem} says it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Act(String change, String channel, DeskGround desk, UUID delegation) {}

    /** What a change was asked for with. @param channel PHONE, EMAIL or POST */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskGround(String channel, Instant receivedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record History(List<HistoryItem> items) {}

    @POST
    @Path("/line-proofs")
    IssuedProof issueCode(@HeaderParam(KEY) String key, CodeRequest request);

    @GET
    @Path("/line-proofs/{id}")
    ProofStatus proof(@PathParam("id") UUID id);

    @POST
    @Path("/line-proofs/{id}/confirmation")
    ConfirmedProof confirmCode(@PathParam("id") UUID id, CodeEntry entry);

    @POST
    @Path("/oppositions")
    Registration register(@HeaderParam(KEY) String key, NewRegistration registration);

    @GET
    @Path("/oppositions")
    Oppositions oppositions(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** One's own of a number; for a registrar, whose look is noted, anybody's. Newest first, ended ones included. */
    @GET
    @Path("/oppositions")
    Oppositions ofNumber(@QueryParam("number") String number);

    @GET
    @Path("/oppositions/{id}")
    Opposition opposition(@PathParam("id") UUID id);

    @GET
    @Path("/oppositions/{id}/history")
    History history(@PathParam("id") UUID id);

    @POST
    @Path("/oppositions/{id}/renewals")
    Opposition renew(@HeaderParam(KEY) String key, @PathParam("id") UUID id);

    @POST
    @Path("/oppositions/{id}/withdrawal")
    Opposition withdraw(@HeaderParam(KEY) String key, @PathParam("id") UUID id, WithdrawalWithReason withdrawal);

    @DELETE
    @Path("/oppositions/{id}/withdrawal")
    Opposition undoWithdrawal(@PathParam("id") UUID id);

    @POST
    @Path("/oppositions/{id}/media/{medium}/withdrawal")
    Opposition withdrawMedium(
            @HeaderParam(KEY) String key,
            @PathParam("id") UUID id,
            @PathParam("medium") String medium,
            Withdrawal withdrawal);

    @GET
    @Path("/registrations/{protocol}")
    Registration registration(@PathParam("protocol") String protocol);
}
