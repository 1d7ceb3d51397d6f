package it.opposizioni.portal.complaint.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: what reporters have written since the filing, and what they were asked. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface MessageClient {

    /** @param question null of a message; else what was asked, in a case's list */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(UUID id, UUID complaint, String text, Instant writtenAt, Question question) {

        public Entry entry() {
            return new Entry(writtenAt, text, question);
        }
    }

    /**
     * What the authority has asked the reporter.
     *
     * @param answered the reporter has written since, and knew it
     * @param late its day has passed without an answer
     * @param by null for the reporter, who is asked by the authority
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            UUID id, String text, Instant askedAt, LocalDate answerBy, boolean answered, boolean late, Asker by) {}

    /** An official. @param name null when it is not known */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asker(String name, boolean me) {}

    /** A message or a question. @param question null of a message */
    record Entry(Instant at, String text, Question question) {}

    /**
     * @param left how many can still be written
     * @param questions none from a service of the release before
     * @param canAsk whether the reader can ask the reporter something now
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Messages(List<Message> items, int left, List<Question> questions, boolean canAsk) {

        public Messages {
            items = items == null ? List.of() : List.copyOf(items);
            questions = questions == null ? List.of() : List.copyOf(questions);
        }

        /** Of a service of the release before, which knows of none. */
        public static Messages none() {
            return new Messages(List.of(), 0, List.of(), false);
        }

        /** Both, oldest first. */
        public List<Entry> conversation() {
            return Stream.concat(
                            items.stream().map(Message::entry),
                            questions.stream().map(each -> new Entry(each.askedAt(), each.text(), each)))
                    .sorted(Comparator.comparing(Entry::at))
                    .toList();
        }

        /** The question that waits for an answer which can still be given; null where none does. */
        public Question open() {
            return left < 1 || questions.isEmpty() || questions.getLast().answered() ? null : questions.getLast();
        }

        /** For the form in which a message is written now. */
        public String seen() {
            return SeenQuestion.shown(open() == null ? null : open().id());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MessagePage(List<Message> items, String next) {

        public MessagePage {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param seen {@link SeenQuestion#in} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewMessage(String text, String seen) {}

    record NewQuestion(String text) {}

    /** Oldest first. */
    @GET
    @Path("/complaints/{id}/messages")
    Messages about(@PathParam("id") UUID complaint);

    @POST
    @Path("/complaints/{id}/messages")
    Messages add(@PathParam("id") UUID complaint, @HeaderParam(RegistryClient.KEY) String key, NewMessage message);

    @POST
    @Path("/complaints/{id}/questions")
    Messages ask(@PathParam("id") UUID complaint, @HeaderParam(RegistryClient.KEY) String key, NewQuestion question);

    /** About all complaints of a case, newest first. @param questions also what was asked, which a service of the release before leaves out */
    @GET
    @Path("/cases/{id}/messages")
    MessagePage ofCase(
            @PathParam("id") UUID caseId,
            @QueryParam("questions") boolean questions,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
