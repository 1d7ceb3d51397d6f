package it.opposizioni.portal.complaint;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.caller.CallerClient;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.filing.ChosenFiles;
import it.opposizioni.portal.complaint.filing.ComplaintFiles;
import it.opposizioni.portal.complaint.filing.FilesNotKept;
import it.opposizioni.portal.complaint.filing.NotAdded;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A complaint's last page: what is known already, the summary, files, the declaration, and sending. */
@Path("/personal-area/complaints/new/{id}/check")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CheckResource extends FormResource {

    /** The token of the request ran out while its files were on their way; the next request has a new one. */
    private static final int NO_LONGER_SIGNED_IN = 401;

    private final Drafts drafts;
    private final ComplaintPages pages;
    private final Lookups lookups;
    private final PersonContacts contacts;
    private final ComplaintClient complaints;
    private final ComplaintFiles chosen;
    private final SimilarComplaints similar;
    private final Clock clock;

    CheckResource(
            Page page,
            Drafts drafts,
            ComplaintPages pages,
            ReturnedForms returned,
            Lookups lookups,
            PersonContacts contacts,
            @RestClient ComplaintClient complaints,
            ComplaintFiles chosen,
            OwnComplaints own,
            Clock clock) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.lookups = lookups;
        this.contacts = contacts;
        this.complaints = complaints;
        this.chosen = chosen;
        this.similar = new SimilarComplaints(own);
        this.clock = clock;
    }

    @GET
    public Response check(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return pages.finished(draft).orElseGet(() -> {
            ComplaintDraft answers = answers(draft);
            return answers.isComplete() ? show(draft, answers) : whereToGoOn(id, answers, ChosenFiles.none());
        });
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(@PathParam("id") UUID id) {
        // a draft that is not there is said before files are read for minutes
        draft(id);
        try (ChosenFiles files = chosen.receive()) {
            // as it is now: in the meantime it may have been changed or sent from another window
            return submit(draft(id), chosen.form(files), files);
        }
    }

    /** As the page of the release before sends it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submitWithoutFiles(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        return submit(draft(id), Form.of(posted), ChosenFiles.none());
    }

    private Response submit(Draft draft, Form form, ChosenFiles files) {
        return pages.finished(draft).map(done -> sentAgain(draft, files, done)).orElseGet(() -> {
            ComplaintDraft answers = answers(draft);
            return answers.isComplete() ? submit(draft, answers, form, files) : whereToGoOn(draft.id(), answers, files);
        });
    }

    /** Perhaps with files that were not there the first time; those that were are not added twice. */
    private Response sentAgain(Draft draft, ChosenFiles files, Response done) {
        return files.isEmpty()
                ? done
                : withFiles(draft, ComplaintPages.complaint(draft).orElseThrow(), files);
    }

    private Response submit(Draft draft, ComplaintDraft answers, Form form, ChosenFiles files) {
        if (!form.value("key").equals(draft.key())) {
            form.reject("declaration", pages.texts().changedMeanwhile());
        } else if (!form.has("declaration", "yes")) {
            form.reject("declaration", pages.texts().declarationMissing());
        }
        return form.isWrong() ? returned.toPage(form) : send(draft, answers, form, files);
    }

    private Response send(Draft draft, ComplaintDraft answers, Form form, ChosenFiles files) {
        try {
            contacts.remember(page.visitor(), page.lang().code());
            UUID complaint = form.id("join")
                    .map(open -> join(open, draft, answers))
                    .orElseGet(() ->
                            complaints.file(draft.key(), answers.asComplaint()).id());
            return filed(draft, complaint, files);
        } catch (ProcessingException _) {
            return returned.toPage(form.reject("declaration", pages.texts().noAnswer()));
        } catch (UpstreamException e) {
            if (e.status() >= 500) {
                return returned.toPage(form.reject("declaration", pages.texts().noAnswer()));
            }
            if (e.status() == NO_LONGER_SIGNED_IN) {
                return returned.toPage(form.reject(ComplaintFiles.FIELD, chosen.tookTooLong()));
            }
            return form.id("join").isPresent()
                    ? notJoined(e, draft.id(), answers, form, files)
                    : refused(e, draft.id(), answers, form, files);
        }
    }

    /** Only now that its files are sent, too, is the draft finished: the same form sent again finds out the same about them. */
    private Response filed(Draft draft, UUID complaint, ChosenFiles files) {
        Response told = withFiles(draft, complaint, files);
        String query = told.getLocation().getQuery();
        drafts.finish(draft, query == null ? complaint.toString() : complaint + "?" + query);
        return told;
    }

    private Response withFiles(Draft draft, UUID complaint, ChosenFiles files) {
        String target = "personal-area/complaints/" + complaint;
        List<NotAdded> notAdded = chosen.add(files, complaint, draft.key());
        return notAdded.isEmpty() ? seeOther(target) : returned.to(target, NotAdded.kept(notAdded));
    }

    private Response notJoined(UpstreamException e, UUID id, ComplaintDraft answers, Form form, ChosenFiles files) {
        return SimilarComplaints.whyNotJoined(e, pages.texts())
                .map(why -> returned.toPage(form.reject("declaration", why)))
                .orElseGet(() -> refused(e, id, answers, form, files));
    }

    private UUID join(UUID open, Draft draft, ComplaintDraft answers) {
        similar.join(open, answers, draft.key());
        return open;
    }

    /** What the service wants corrected is shown beside its field, on the page that has it. */
    private Response refused(UpstreamException e, UUID id, ComplaintDraft answers, Form form, ChosenFiles files) {
        List<String> pointers = e.problem().stream()
                .flatMap(problem -> problem.errors().stream())
                .map(error -> error.pointer())
                .toList();
        if (pointers.stream().anyMatch(pointer -> pointer.startsWith("/call"))) {
            Form calls = FormProblems.into(CallsForm.of(answers), e, "calledNumber", CheckResource::fieldOf);
            return goBack(id, "calls", calls, files);
        }
        if (!pointers.isEmpty() && form.id("join").isEmpty()) {
            Form details = FormProblems.into(DetailsForm.of(answers), e, "text", CheckResource::fieldOf);
            return goBack(id, "details", details, files);
        }
        return returned.toPage(FormProblems.into(form, e, "declaration", pointer -> "declaration"));
    }

    /** {@code /calls/2/at} is the field {@code date2}, as {@code /calls/2/on} is. */
    private static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length < 3) {
            return parts.length < 2 ? "text" : parts[1].equals("calls") ? "calledNumber" : parts[1];
        }
        String leaf = parts.length < 4 || parts[3].equals("withheld") || parts[3].equals("numberUnknown")
                ? "callerNumber"
                : parts[3];
        return switch (leaf) {
                    case "at", "on" -> "date";
                    case "partOfDay" -> "part";
                    default -> leaf;
                }
                + parts[2];
    }

    private Response show(Draft draft, ComplaintDraft answers) {
        Form form = returned.here().orElseGet(Form::empty);
        return Response.ok(pages.check(form, draft, answers, facts(answers), similar.to(answers)))
                .build();
    }

    private ComplaintPages.Facts facts(ComplaintDraft answers) {
        PageSection<List<RegistryClient.Opposition>> own = lookups.ownOppositions(answers.calledNumber());
        List<RegistryClient.Opposition> stood = own.available() ? KnownFact.standing(answers, own.value()) : List.of();
        PageSection<List<Exemption>> exempt = lookups.exemptions(stood);
        PageSection<List<CallerClient.Caller>> callers = callers(answers);
        return new ComplaintPages.Facts(
                own.available() ? KnownFact.ofProtection(answers, own.value(), pages.texts(), page.formats()) : null,
                exempt.available()
                        ? KnownFact.ofExempt(answers, stood, exempt.value(), pages.texts(), page.formats())
                        : null,
                callers.available()
                        ? KnownFact.ofCallers(
                                callers.value(),
                                answers,
                                Rome.day(clock.instant()),
                                lookups::callerOn,
                                pages.texts(),
                                page.formats())
                        : null);
    }

    private PageSection<List<CallerClient.Caller>> callers(ComplaintDraft answers) {
        try {
            return lookups.callers(answers.callerNumbers());
        } catch (UpstreamException _) {
            // an unreadable number is said when the complaint is sent
            return new PageSection<>(List.of(), true);
        }
    }

    private Response whereToGoOn(UUID id, ComplaintDraft answers, ChosenFiles files) {
        return answers.hasCalls()
                ? goBack(id, "details", DetailsForm.of(answers), files)
                : goBack(id, "calls", CallsForm.of(answers), files);
    }

    private Response goBack(UUID id, String step, Form form, ChosenFiles files) {
        FilesNotKept notKept = FilesNotKept.of(files);
        return form.isWrong() || notKept.isAny()
                ? returned.to(ComplaintPages.path(id, step), notKept.toldWith(form))
                : pages.go(id, step);
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.visitor().subject(), ComplaintPages.DRAFT);
    }

    private ComplaintDraft answers(Draft draft) {
        return drafts.content(draft, ComplaintDraft.class);
    }
}
