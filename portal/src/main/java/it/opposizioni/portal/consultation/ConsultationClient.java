package it.opposizioni.portal.consultation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as the portal asks it about consultations. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ConsultationClient {

    /** The column is chosen afterwards, in the preview. */
    String ASK = "ask";

    /** Of a list, as kinds of consultations go. */
    String LIST = "LIST";

    /** Of a quick check: a few numbers, answered at once. */
    String NUMBER_CHECK = "NUMBER_CHECK";

    /** Work is being done on it, or it waits for its operator or for the register. */
    List<String> RUNNING = List.of("RECEIVING", "CHOOSING", "COMPARING", "WAITING_FOR_REGISTER");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID id, String name) {}

    /**
     * How far a comparison is.
     *
     * @param totalBytes null when not known
     * @param secondsLeft null when not known
     * @param place in the queue, from 1; null when it does not wait in it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(String stage, long doneBytes, Long totalBytes, long lines, Long secondsLeft, Long place) {}

    /**
     * @param kind LIST, or NUMBER_CHECK for a quick check
     * @param state RECEIVING, CHOOSING, COMPARING, WAITING_FOR_REGISTER, SEALED, FAILED, CANCELLED or EXPIRED
     * @param registerSequence the last event of the registry that was in the register; null in older ones
     * @param waitingSince since when it waits for a register that is recent enough; null when it does not
     * @param operator who consulted
     * @param principal for whom an outsourcer consulted; null when for itself
     * @param medium TELEPHONE or POST
     * @param repetitionOf the one whose list it compares again; null when its list was sent
     * @param repeatable its list is kept and can be compared again
     * @param format of the list as it came: CSV, TXT or XLSX; null while it arrives
     * @param compression that the list came in: NONE, GZIP or ZIP; null while it arrives
     * @param keepList whether its operator lets the list be kept after the comparison; null before it could say
     * @param returnOpposed whether its operator has a file of the opposed lines made; null before it could say
     * @param filesUntil from when on the files are gone; the receipt stays
     * @param otherNumbers telephone numbers in columns that were not compared
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultation(
            UUID id,
            String kind,
            UUID campaignId,
            Named operator,
            Named principal,
            String purpose,
            String medium,
            String state,
            Long registerVersion,
            Instant registerAsOf,
            Long registerSequence,
            Instant waitingSince,
            Instant startedAt,
            Instant sealedAt,
            Instant validUntil,
            LocalDate lastValidDay,
            long received,
            long valid,
            long duplicates,
            long opposed,
            long callable,
            long exempted,
            long invalid,
            long otherNumbers,
            String inputSha256,
            String format,
            String compression,
            Boolean keepList,
            Boolean returnOpposed,
            String failure,
            Long failureLine,
            String failureDetail,
            Progress progress,
            Instant filesUntil,
            boolean filesPurged,
            UUID repetitionOf,
            boolean repeatable,
            String receiptCode,
            List<ResultFile> files) {

        public Consultation {
            files = files == null ? List.of() : List.copyOf(files);
        }

        /** It has compared a kept list again, which is there to be asked for once more. */
        public boolean isToBeRepeated() {
            return repetitionOf != null && !"LIST_GONE".equals(failure);
        }

        /** Because its operator asked for it, and not because its time has expired. */
        public boolean isListDiscarded() {
            return Boolean.FALSE.equals(keepList);
        }

        /** Because its operator asked for it; they are still counted. */
        public boolean isOpposedLeftOut() {
            return Boolean.FALSE.equals(returnOpposed);
        }

        public boolean isSpreadsheet() {
            return "XLSX".equals(format);
        }

        /** The register is too old to be compared with: it is compared by itself as soon as it is not. */
        public boolean isWaitingForRegister() {
            return state.equals("WAITING_FOR_REGISTER");
        }

        /** Work is being done on it, or it waits for its operator or for the register. */
        public boolean isRunning() {
            return RUNNING.contains(state);
        }

        /** For paper mail, and not for calls. */
        public boolean isForPost() {
            return "POST".equals(medium);
        }

        public boolean isQuickCheck() {
            return NUMBER_CHECK.equals(kind);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ResultFile(String name, String sha256, long bytes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultations(List<Consultation> items, String next) implements Listing.Part<Consultation> {

        public Consultations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** How many lists are valid until that day. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ending(LocalDate lastValidDay, long lists) {}

    /**
     * The operator's lists in numbers.
     *
     * @param running arriving, waiting for their column, or being compared
     * @param endings of the valid ones
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(long running, long valid, List<Ending> endings) {

        public Summary {
            endings = endings == null ? List.of() : List.copyOf(endings);
        }
    }

    /** @param delimiter as in the preview from which it was chosen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(int column, boolean header, String delimiter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvalidLine(long line, String code, String detail, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvalidLines(List<InvalidLine> items, String next) {}

    /**
     * @param kind LIST or NUMBER_CHECK; null for both
     * @param states none for all
     * @param endsBy the last day on which they are valid is this one or before; null for all
     */
    @GET
    @Path("/consultations")
    Consultations consultations(
            @QueryParam("kind") String kind,
            @QueryParam("state") List<String> states,
            @QueryParam("campaign") UUID campaign,
            @QueryParam("endsBy") LocalDate endsBy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** Those that were sealed in these days, both included, newest first. @param kind LIST or NUMBER_CHECK */
    @GET
    @Path("/consultations")
    Consultations sealed(
            @QueryParam("kind") String kind,
            @QueryParam("sealedFrom") LocalDate from,
            @QueryParam("sealedTo") LocalDate to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/consultations/summary")
    Summary summary();

    @GET
    @Path("/consultations/{id}")
    Consultation consultation(@PathParam("id") UUID id);

    /** @param delimiter COMMA, SEMICOLON, TAB or PIPE; null for the detected one */
    @GET
    @Path("/consultations/{id}/preview")
    ListPreview preview(@PathParam("id") UUID id, @QueryParam("delimiter") String delimiter);

    @POST
    @Path("/consultations/{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    Response choose(@PathParam("id") UUID id, Choice choice);

    @POST
    @Path("/consultations/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    Response cancel(@PathParam("id") UUID id);

    @GET
    @Path("/consultations/{id}/invalid-lines")
    InvalidLines invalidLines(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** @param kind {@code application/pdf}, {@code application/jose} or {@code application/json} */
    @GET
    @Path("/consultations/{id}/receipt")
    InputStream receipt(@PathParam("id") UUID id, @HeaderParam("Accept") String kind);
}
