package it.opposizioni.portal.complaint;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.complaint.filing.FilesNotKept;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
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
import java.util.Optional;
import java.util.UUID;

/** A complaint's first two pages: the calls, and who was behind them. */
@Path("/personal-area/complaints/new")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class NewComplaintResource extends FormResource {

    private static final int LONGEST_NUMBER = 40;

    /** Where drafts wait. */
    private static final String LIST = "personal-area/complaints";

    /** Whose call the page was opened for, where it was opened for one. */
    private static final String OPENED_FOR = "openedFor";

    private final Drafts drafts;
    private final ComplaintPages pages;
    private final Lookups lookups;
    private final Clock clock;

    NewComplaintResource(
            Page page, Drafts drafts, ComplaintPages pages, ReturnedForms returned, Lookups lookups, Clock clock) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Goes on with the draft there is, unless one comes with another caller's number. Looking at the page begins none. */
    @GET
    public Response start(@QueryParam("n") String callerNumber) {
        String person = page.visitor().subject();
        String caller = callerNumber == null || callerNumber.length() > LONGEST_NUMBER ? "" : callerNumber.strip();
        Optional<Draft> open = drafts.open(person, ComplaintPages.DRAFT).stream()
                .filter(draft -> goesOn(draft, caller))
                .findFirst();
        if (open.isPresent()) {
            return pages.go(open.get().id(), "calls");
        }
        List<String> own = lookups.ownNumbers();
        ComplaintDraft first = ComplaintDraft.begin(own.size() == 1 ? own.getFirst() : "", caller);
        Form form = returned.here()
                .orElseGet(() -> CallsForm.of(first).with(OPENED_FOR, caller))
                .keyed();
        return Response.ok(pages.firstCalls(form, own)).build();
    }

    private boolean goesOn(Draft open, String caller) {
        return caller.isEmpty() || answers(open).callerNumbers().contains(caller);
    }

    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        String person = page.visitor().subject();
        Form form = Form.of(posted);
        UUID key = UUID.fromString(form.key());
        ComplaintDraft typed = ComplaintDraft.begin("", "")
                .withCalls(CallsForm.called(form), calls(form).read(shown(form)));
        Draft draft = drafts.beginUnlessOpen(
                key,
                person,
                ComplaintPages.DRAFT,
                ComplaintDraft.begin("", ""),
                open -> goesOn(open, form.value(OPENED_FOR))
                        && answers(open).joinedBy(typed).isPresent());
        return draft.id().equals(key)
                ? pages.finished(draft).orElseGet(() -> saveCalls(draft, form))
                : join(draft, typed);
    }

    /** Another window has begun it: what was typed in either is kept, and shown together before it goes on. */
    private Response join(Draft draft, ComplaintDraft typed) {
        ComplaintDraft joined = answers(draft).joinedBy(typed).orElseThrow();
        drafts.save(draft, joined);
        Form form = CallsForm.of(joined).reject("content", pages.texts().begunInAnotherWindow());
        return returned.to(ComplaintPages.path(draft.id(), "calls"), form);
    }

    @GET
    @Path("{id}/calls")
    public Response calls(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return pages.finished(draft).orElseGet(() -> {
            ComplaintDraft answers = answers(draft);
            Form form = returned.here().orElseGet(() -> CallsForm.of(answers));
            return Response.ok(pages.calls(form, draft, answers.calls().size(), lookups.ownNumbers()))
                    .build();
        });
    }

    @POST
    @Path("{id}/calls")
    public Response saveCalls(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        return pages.finished(draft).orElseGet(() -> saveCalls(draft, Form.of(posted)));
    }

    private Response saveCalls(Draft draft, Form form) {
        CallsForm calls = calls(form);
        // as many as the page showed: another window may have added or removed one since
        List<DraftCall> entries = calls.read(shown(form));
        ComplaintDraft typed = answers(draft).withCalls(CallsForm.called(form), entries);
        String action = form.value("action");
        if (action.equals("add")) {
            return changed(draft, typed.withAnother(), form, entries.size());
        }
        if (action.matches("remove\\d")) {
            int place = action.charAt(action.length() - 1) - '0';
            return changed(draft, typed.without(place), form, Math.max(0, place - 1));
        }
        drafts.save(draft, typed);
        if (isForLater(form)) {
            return seeOther(LIST);
        }
        calls.check(entries);
        lookups.rejectUnreadable(form, entries);
        return form.isWrong()
                ? returned.to(ComplaintPages.path(draft.id(), "calls"), form)
                : goOn(draft.id(), "details", DetailsForm.of(typed), form);
    }

    /** To the call at this place of the same page. */
    private Response changed(Draft draft, ComplaintDraft calls, Form form, int place) {
        drafts.save(draft, calls);
        FilesNotKept notKept = FilesNotKept.of(form);
        return notKept.isAny()
                ? returned.toPage(notKept.toldWith(CallsForm.of(calls)), "call" + place)
                : pages.goToCall(draft.id(), place);
    }

    /** @param next the form of the next page, which says of files what this one said */
    private Response goOn(UUID id, String step, Form next, Form form) {
        FilesNotKept notKept = FilesNotKept.of(form);
        return notKept.isAny()
                ? returned.to(ComplaintPages.path(id, step), notKept.toldWith(next))
                : pages.go(id, step);
    }

    private CallsForm calls(Form form) {
        return new CallsForm(form, pages.texts(), page.lang().locale(), clock);
    }

    private static int shown(Form form) {
        String places = form.value("places");
        return places.matches("[1-9]|10") ? Integer.parseInt(places) : 1;
    }

    @GET
    @Path("{id}/details")
    public Response details(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return pages.finished(draft)
                .orElseGet(() -> answers(draft).hasCalls()
                        ? Response.ok(pages.details(
                                        returned.here().orElseGet(() -> DetailsForm.of(answers(draft))), draft))
                                .build()
                        : pages.go(id, "calls"));
    }

    @POST
    @Path("{id}/details")
    public Response saveDetails(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        return pages.finished(draft).orElseGet(() -> {
            Form form = Form.of(posted);
            drafts.save(draft, DetailsForm.read(form, answers(draft)));
            if (isForLater(form)) {
                return seeOther(LIST);
            }
            DetailsForm.check(form, pages.texts());
            return form.isWrong() ? returned.toPage(form) : goOn(id, "check", Form.empty(), form);
        });
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.visitor().subject(), ComplaintPages.DRAFT);
    }

    private ComplaintDraft answers(Draft draft) {
        return drafts.content(draft, ComplaintDraft.class);
    }
}
