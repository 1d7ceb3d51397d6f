package it.opposizioni.portal.complaint;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.Returned;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.RegistryClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A complaint's first two pages: the calls, and who was behind them. */
@Path("/personal-area/complaints/new")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class NewComplaintResource {

    private final Page page;
    private final Drafts drafts;
    private final ComplaintPages pages;
    private final Returned returned;
    private final RegistryClient registry;
    private final Clock clock;

    NewComplaintResource(
            Page page,
            Drafts drafts,
            ComplaintPages pages,
            Returned returned,
            @RestClient RegistryClient registry,
            Clock clock) {
        this.returned = returned;
        this.page = page;
        this.drafts = drafts;
        this.pages = pages;
        this.registry = registry;
        this.clock = clock;
    }

    /** Goes on with the draft there is, unless one comes with a caller's number; else begins one. */
    @GET
    public Response begin(@QueryParam("n") String callerNumber) {
        String person = page.visitor().subject();
        List<Draft> open = drafts.open(person, ComplaintPages.DRAFT);
        if (callerNumber == null && !open.isEmpty()) {
            return pages.go(open.getFirst().id(), "calls");
        }
        List<String> own = ownNumbers();
        String caller = callerNumber == null || callerNumber.length() > 40 ? "" : callerNumber;
        ComplaintDraft first = ComplaintDraft.begin(own.size() == 1 ? own.getFirst() : "", caller);
        return pages.go(drafts.begin(person, ComplaintPages.DRAFT, first), "calls");
    }

    @GET
    @Path("{id}/calls")
    public Response calls(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        ComplaintDraft answers = answers(draft);
        return pages.finished(draft)
                .orElseGet(() -> Response.ok(pages.calls(
                                returned.here().orElseGet(() -> CallsForm.of(answers)),
                                draft,
                                answers.calls().size(),
                                ownNumbers()))
                        .build());
    }

    @POST
    @Path("{id}/calls")
    public Response saveCalls(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        Form form = Form.of(posted);
        CallsForm calls = new CallsForm(form, pages.texts(), clock);
        // as many as the page showed, which was saved when it was made
        int count = answers(draft).calls().size();
        List<ComplaintDraft.Entry> entries = calls.read(count);
        ComplaintDraft typed = answers(draft).withCalls(form.value("calledNumber"), entries);
        String action = form.value("action");
        if (action.equals("add")) {
            drafts.save(draft, typed.withAnother());
            return pages.go(id, "calls");
        }
        if (action.startsWith("remove")) {
            drafts.save(draft, typed.without(action.charAt(action.length() - 1) - '0'));
            return pages.go(id, "calls");
        }
        calls.check(entries);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        drafts.save(draft, typed);
        return pages.go(id, "details");
    }

    @GET
    @Path("{id}/details")
    public Response details(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        ComplaintDraft answers = answers(draft);
        Form form = returned.here()
                .orElseGet(() -> Form.empty()
                        .with("company", answers.company())
                        .with("product", answers.product())
                        .with("consent", answers.consent())
                        .with("asked", answers.asked())
                        .with("text", answers.text()));
        return pages.finished(draft)
                .orElseGet(() -> Response.ok(pages.details(form, draft)).build());
    }

    @POST
    @Path("{id}/details")
    public Response saveDetails(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        Form form = Form.of(posted);
        String product = form.value("product");
        boolean known = ComplaintWords.in(page.lang()).products().containsKey(product);
        drafts.save(
                draft,
                answers(draft)
                        .withDetails(
                                form.value("company"),
                                known ? product : "",
                                form.value("consent"),
                                form.value("asked"),
                                form.value("text")));
        if (!known) {
            form.reject("product", pages.texts().productMissing());
            return returned.toPage(form);
        }
        return pages.go(id, "check");
    }

    private List<String> ownNumbers() {
        Section<RegistryClient.Oppositions> oppositions = Section.of(() -> registry.oppositions(null, 50));
        return oppositions.available()
                ? oppositions.value().items().stream()
                        .filter(o -> o.endedAt() == null)
                        .map(o -> o.number().spaced())
                        .toList()
                : List.of();
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.visitor().subject(), ComplaintPages.DRAFT);
    }

    private ComplaintDraft answers(Draft draft) {
        return drafts.content(draft, ComplaintDraft.class);
    }
}
