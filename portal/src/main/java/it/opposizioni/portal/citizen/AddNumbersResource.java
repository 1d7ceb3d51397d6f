package it.opposizioni.portal.citizen;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adding numbers, first step: which ones. Everything typed is saved in a draft. */
@Path("/personal-area/add-numbers")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AddNumbersResource extends FormResource {

    static final String DRAFT = "numbers";

    /** Where drafts wait. */
    static final String AREA = "personal-area";

    private final Drafts drafts;
    private final AddNumbersPages pages;
    private final OwnNumbers own;

    AddNumbersResource(Page page, Drafts drafts, AddNumbersPages pages, OwnNumbers own, ReturnedForms returned) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.own = own;
    }

    @GET
    public TemplateInstance start() {
        List<Draft> open = drafts.open(page.owner(), DRAFT);
        Optional<Form> back = returned.here();
        return pages.numbers(back.orElseGet(Form::empty), own.in(back), null, open.isEmpty() ? null : open.getFirst());
    }

    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        List<PhoneNumber> numbers = NumbersForm.read(form, page.lang());
        own.reject(form, null);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        UUID id = drafts.begin(page.owner(), DRAFT, NumbersDraft.of(numbers));
        return isForLater(form) ? seeOther(AREA) : pages.go(id, "proof");
    }

    /** A draft opens on the first page that still needs an answer. */
    @GET
    @Path("{id}")
    public Response resume(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id, page.owner(), DRAFT);
        return pages.finished(draft)
                .orElseGet(() -> pages.go(id, pages.answers(draft).nextStep()));
    }

    @GET
    @Path("{id}/numbers")
    public Response numbers(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id, page.owner(), DRAFT);
        return pages.finished(draft).orElseGet(() -> {
            Optional<Form> back = returned.here();
            Form form = back.orElseGet(() -> NumbersForm.of(drafts.content(draft, NumbersDraft.class)));
            return Response.ok(pages.numbers(form, own.in(back), draft, null)).build();
        });
    }

    @POST
    @Path("{id}/numbers")
    public Response changeNumbers(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = drafts.find(id, page.owner(), DRAFT);
        NumbersDraft answers = drafts.content(draft, NumbersDraft.class);
        Form form = Form.of(posted);
        List<PhoneNumber> numbers = NumbersForm.read(form, page.lang());
        own.reject(form, answers);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        NumbersDraft changed = answers.withNumbers(numbers);
        return pages.finished(draft).orElseGet(() -> {
            drafts.save(draft, changed);
            return isForLater(form) ? seeOther(AREA) : pages.go(id, changed.nextStep());
        });
    }

    @POST
    @Path("{id}/delete")
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id, page.owner());
        return seeOther(AREA);
    }
}
